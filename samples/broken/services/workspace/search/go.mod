module example.com/broken/search

go 1.26.0
