import json
from urllib.parse import urlencode
from urllib.request import urlopen

PORTAL = 'https://portal.example'


def every(name, **query):
    """一页接一页，读完一个列表 · a whole list, page after page"""
    page, pages = 1, 1
    while page <= pages:
        question = urlencode({**query, 'pagination[page]': page, 'pagination[pageSize]': 100})
        with urlopen(f'{PORTAL}/api/{name}?{question}') as answer:
            body = json.load(answer)
        yield from body['data']
        page, pages = page + 1, body['meta']['pagination']['pageCount']


# 2022 年以来的文章，最新的在前 · articles since 2022, the newest first
since = {'filters[displayDate][$gte]': '2022-01-01', 'sort': 'displayDate:desc'}
for article in every('articles', **since):
    print(article['displayDate'][:10], article['title'])
