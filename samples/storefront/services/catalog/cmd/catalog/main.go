// Command catalog lists what the shop sells.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"

	"example.com/storefront/catalog/internal/health"
	"example.com/storefront/catalog/internal/items"
)

const address = "127.0.0.1:8080"

var version = "dev"

func main() {
	if len(os.Args) > 1 && os.Args[1] == "healthcheck" {
		if err := health.Check(address); err != nil {
			log.Fatal(err)
		}
		return
	}
	http.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	http.HandleFunc("GET /items", func(w http.ResponseWriter, _ *http.Request) {
		if err := json.NewEncoder(w).Encode(items.All()); err != nil {
			log.Print(err)
		}
	})
	log.Printf("catalog %s", version)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
