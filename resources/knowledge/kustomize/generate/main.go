// Writes the facts that merging needs about the Kubernetes types that kustomize has on board.
// Use, in this folder:
//
//	go run . kubernetes > ../kubernetes.txt
//	go run . kustomization > ../kustomization.txt
//	go run . scopes > ../../../../models/kustomize/scopetable.inc
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"

	"k8s.io/kube-openapi/pkg/validation/spec"
	"sigs.k8s.io/kustomize/kyaml/openapi"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

const definitionPrefix = "#/definitions/"

// shape says what stands below a field: "." nothing known, a type's name, "[x]" a list of x, "<x>" a map of x,
// each with "{strategy key,key}" where the list is merged by keys.
func shape(s *spec.Schema) string {
	if ref := s.Ref.String(); ref != "" {
		if !strings.HasPrefix(ref, definitionPrefix) {
			panic("unexpected reference " + ref)
		}
		return strings.TrimPrefix(ref, definitionPrefix)
	}
	if len(s.Properties) > 0 {
		panic("a field with properties of its own")
	}
	text := "."
	switch {
	case len(s.Type) == 1 && s.Type[0] == "array" && s.Items != nil && s.Items.Schema != nil:
		text = "[" + shape(s.Items.Schema) + "]"
	case s.AdditionalProperties != nil && s.AdditionalProperties.Schema != nil:
		text = "<" + shape(s.AdditionalProperties.Schema) + ">"
	}
	strategy, keys := (&openapi.ResourceSchema{Schema: s}).PatchStrategyAndKeyList()
	if strategy != "" {
		text += "{" + strings.TrimSpace(strategy+" "+strings.Join(keys, ",")) + "}"
	}
	return text
}

func sorted[T any](m map[string]T) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func writeKinds(out *bufio.Writer, name string, d spec.Schema, owner map[string]string) {
	kinds, _ := d.Extensions["x-kubernetes-group-version-kind"].([]interface{})
	for _, entry := range kinds {
		facts := entry.(map[string]interface{})
		apiVersion := facts["version"].(string)
		if group, _ := facts["group"].(string); group != "" {
			apiVersion = group + "/" + apiVersion
		}
		kind := apiVersion + " " + facts["kind"].(string)
		if other, taken := owner[kind]; taken {
			panic(kind + " belongs to " + other + " and " + name)
		}
		owner[kind] = name
		fmt.Fprintf(out, "K %s\n", kind)
	}
}

func writeFields(out *bufio.Writer, d spec.Schema) {
	var plain []string
	for _, field := range sorted(d.Properties) {
		property := d.Properties[field]
		if text := shape(&property); text == "." {
			plain = append(plain, field)
		} else {
			fmt.Fprintf(out, "f %s %s\n", field, text)
		}
	}
	if len(plain) > 0 {
		fmt.Fprintf(out, "F %s\n", strings.Join(plain, " "))
	}
}

func ofKustomization(d spec.Schema) bool {
	kinds, _ := d.Extensions["x-kubernetes-group-version-kind"].([]interface{})
	return len(kinds) > 0 && kinds[0].(map[string]interface{})["group"] == "kustomize.config.k8s.io"
}

func writeTypes(out *bufio.Writer, kustomization bool) {
	definitions := openapi.Schema().Definitions
	fmt.Fprintln(out, "# Types as kustomize 5.6 knows them; written by generate/main.go, see SOURCES.md.")
	owner := map[string]string{}
	for _, name := range sorted(definitions) {
		d := definitions[name]
		if ofKustomization(d) != kustomization {
			continue
		}
		if d.Ref.String() != "" || d.Items != nil ||
			(d.AdditionalProperties != nil && d.AdditionalProperties.Schema != nil) {
			panic("a type that is more than its fields: " + name)
		}
		fmt.Fprintf(out, "T %s\n", name)
		writeKinds(out, name, d, owner)
		writeFields(out, d)
	}
}

// Kinds that only appear in request paths, never as a type.
var requestKinds = []string{
	"NodeProxyOptions", "PodAttachOptions", "PodExecOptions", "PodPortForwardOptions", "PodProxyOptions",
	"ServiceProxyOptions",
}

func scopeLine(apiVersion, kind string) string {
	namespaced, known := openapi.IsNamespaceScoped(yaml.TypeMeta{APIVersion: apiVersion, Kind: kind})
	if !known {
		return ""
	}
	return fmt.Sprintf("{\"%s %s\", %t},", apiVersion, kind, namespaced)
}

func writeScopes(out *bufio.Writer) {
	lines := map[string]bool{}
	for _, kind := range requestKinds {
		lines[scopeLine("v1", kind)] = true
	}
	for _, d := range openapi.Schema().Definitions {
		kinds, _ := d.Extensions["x-kubernetes-group-version-kind"].([]interface{})
		for _, entry := range kinds {
			facts := entry.(map[string]interface{})
			apiVersion := facts["version"].(string)
			if group, _ := facts["group"].(string); group != "" {
				apiVersion = group + "/" + apiVersion
			}
			lines[scopeLine(apiVersion, facts["kind"].(string))] = true
		}
	}
	delete(lines, "")
	fmt.Fprintln(out, "// {apiVersion and kind, stands in a namespace}; by resources/knowledge/kustomize/generate.")
	for _, line := range sorted(lines) {
		fmt.Fprintln(out, line)
	}
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	switch os.Args[1] {
	case "kubernetes":
		writeTypes(out, false)
	case "kustomization":
		writeTypes(out, true)
	case "scopes":
		writeScopes(out)
	}
}
