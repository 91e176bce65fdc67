// Package health asks the running server whether it is well; the image has no shell and no curl to do it.
package health

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

const timeout = 2 * time.Second

// Check returns an error unless the server answers with 200.
func Check(address string) error {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/healthz", nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the server answers %s", response.Status)
	}
	return nil
}
