// Command fluxjudge builds what Flux's kustomize-controller would apply, with Flux's own modules, and says so.
//
// It reads one case a line as JSON from standard input and writes one answer a line as JSON:
//
//	{"root": DIR, "kustomization": FILE, "cluster": FILE, "ignore": TEXT, "strict": true}
//	{"output": YAML} or {"error": TEXT}
//
// root is a checkout, kustomization holds one object of kind Kustomization, cluster (optional) the ConfigMaps and
// Secrets that are in the cluster, ignore (optional) the source object's spec.ignore, strict the controller's flag
// for substitutions. Decryption is left out.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type question struct {
	Root          string  `json:"root"`
	Kustomization string  `json:"kustomization"`
	Cluster       string  `json:"cluster"`
	Ignore        *string `json:"ignore"`
	Strict        bool    `json:"strict"`
}

type answer struct {
	Output string `json:"output"`
	Error  string `json:"error,omitempty"`
}

func ask(q question) answer {
	scratch, err := os.MkdirTemp("", "fluxjudge")
	if err != nil {
		return answer{Error: err.Error()}
	}
	defer os.RemoveAll(scratch)
	output, err := deliver(q, scratch)
	if err != nil {
		return answer{Error: strings.ReplaceAll(err.Error(), scratch, "")}
	}
	return answer{Output: string(output)}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	answers := json.NewEncoder(os.Stdout)
	answers.SetEscapeHTML(false)
	for lines.Scan() {
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, "fluxjudge:", err)
			os.Exit(2)
		}
		if err := answers.Encode(ask(q)); err != nil {
			os.Exit(1)
		}
	}
	if lines.Err() != nil {
		fmt.Fprintln(os.Stderr, "fluxjudge:", lines.Err())
		os.Exit(2)
	}
}
