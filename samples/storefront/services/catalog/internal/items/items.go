// Package items holds what the shop sells.
package items

// Item is one thing on the shelf.
type Item struct {
	Name  string `json:"name"`
	Cents int    `json:"cents"`
}

// All lists the shelf.
func All() []Item {
	return []Item{{"mug", 900}, {"shirt", 1900}}
}
