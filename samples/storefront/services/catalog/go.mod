module example.com/storefront/catalog

go 1.26.0
