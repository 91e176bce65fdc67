module example.com/broken/embedded

go 1.26.0
