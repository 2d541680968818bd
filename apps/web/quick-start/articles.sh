# 最新的五篇文章 · the five newest articles
curl -sSfg 'https://portal.example/api/articles?sort=displayDate:desc&pagination[pageSize]=5'
