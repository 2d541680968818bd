# 第一次：存下数据和它的 ETag · the first time: keep the data and its ETag
curl -sSf --etag-save villages.etag -o villages.json 'https://portal.example/api/villages'
# 以后：没有变化就是 304，什么也不用下载 · later: 304 and no download when nothing has changed
curl -sSf --etag-compare villages.etag -o villages.json -w '%{http_code}\n' 'https://portal.example/api/villages'
