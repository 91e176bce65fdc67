module example.com/broken/index

go 1.26.0
