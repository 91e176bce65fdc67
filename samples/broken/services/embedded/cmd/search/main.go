// Command search is started by the image beside it.
package main

import (
	_ "embed"
	"log"
	"net/http"
)

//go:embed index.html
var page []byte

func main() {
	http.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(page) })
	log.Fatal(http.ListenAndServe(":8080", nil))
}
