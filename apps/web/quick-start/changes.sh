# 不带游标：从这里开始；带上返回的 cursor：只有之后的变更
# Without a cursor: begin here. With the one that was answered: what has changed since
curl -sSf 'https://portal.example/api/changes'
