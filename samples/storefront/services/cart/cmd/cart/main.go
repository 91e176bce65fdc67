// Command cart is one of the services behind the storefront.
package main

import (
	"fmt"
	"log"
	"net/http"

	"github.com/google/uuid"
)

var version = "dev"

func main() {
	http.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	http.HandleFunc("GET /rates", func(w http.ResponseWriter, _ *http.Request) {
		rates, err := http.Get("https://rates.example.com/today")
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer rates.Body.Close()
		w.WriteHeader(rates.StatusCode)
	})
	http.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "cart %s %s\n", version, uuid.NewString())
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
