// Answers what Go's text/template makes of a template with the functions that Argo CD gives to
// ApplicationSets: sprig's without those that look at the machine, and its own. One JSON line asks, one
// answers.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig/v3"
	"github.com/gosimple/slug"
	"sigs.k8s.io/yaml"
)

type question struct {
	Template string   `json:"template"`
	Data     string   `json:"data"` // YAML
	Options  []string `json:"options"`
	Flux     bool     `json:"flux"` // as Flux's operator fills them
}

type answer struct {
	Output string `json:"output"`
	Error  string `json:"error,omitempty"`
}

var notInNames = regexp.MustCompile("[^-a-z0-9.]")

// As Argo CD's documentation describes `normalize`.
func normalize(name string) string {
	name = notInNames.ReplaceAllString(strings.ToLower(name), "-")
	if len(name) > 253 {
		name = name[:253]
	}
	return strings.Trim(name, "-.")
}

// As Argo CD's documentation describes `slugify`: length, smart cut, name.
func slugify(arguments ...any) string {
	slug.MaxLength, slug.EnableSmartTruncate = 50, true
	if len(arguments) > 1 {
		slug.MaxLength = arguments[0].(int)
	}
	if len(arguments) > 2 {
		slug.EnableSmartTruncate = arguments[1].(bool)
	}
	return slug.Make(normalize(arguments[len(arguments)-1].(string)))
}

func functions() template.FuncMap {
	all := sprig.GenericFuncMap()
	for _, name := range []string{"env", "expandenv", "getHostByName"} {
		delete(all, name)
	}
	all["normalize"] = normalize
	all["slugify"] = slugify
	all["toYaml"] = func(value any) (string, error) {
		data, err := yaml.Marshal(value)
		return strings.TrimSuffix(string(data), "\n"), err
	}
	all["fromYaml"] = func(text string) (map[string]any, error) {
		value := map[string]any{}
		err := yaml.Unmarshal([]byte(text), &value)
		return value, err
	}
	all["fromYamlArray"] = func(text string) ([]any, error) {
		value := []any{}
		err := yaml.Unmarshal([]byte(text), &value)
		return value, err
	}
	return all
}

// Kubernetes' decoder keeps whole numbers.
func withWholeNumbers(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, item := range value {
			value[key] = withWholeNumbers(item)
		}
	case []any:
		for i, item := range value {
			value[i] = withWholeNumbers(item)
		}
	case float64:
		if value == float64(int64(value)) {
			return int64(value)
		}
	}
	return value
}

// As the documentation of Flux's operator describes the templates of a ResourceSet.
func fluxTemplate(data map[string]any) *template.Template {
	slug.MaxLength, slug.EnableSmartTruncate = 63, true
	all := functions()
	all["slugify"] = slug.Make
	all["inputs"] = func() any { return withWholeNumbers(data) }
	all["toYaml"] = func(value any) (string, error) {
		text, err := yaml.Marshal(value)
		return string(text), err
	}
	return template.New("asked").Delims("<<", ">>").Funcs(all)
}

func ask(q question) (string, error) {
	var data map[string]any
	if err := yaml.Unmarshal([]byte(q.Data), &data); err != nil {
		return "", err
	}
	asked := template.New("asked").Funcs(functions())
	var dot any = data
	if q.Flux {
		asked, dot = fluxTemplate(data), nil
	}
	parsed, err := asked.Option(q.Options...).Parse(q.Template)
	if err != nil {
		return "", err
	}
	var output bytes.Buffer
	err = parsed.Execute(&output, dot)
	return output.String(), err
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var q question
		var a answer
		err := json.Unmarshal(lines.Bytes(), &q)
		if err == nil {
			a.Output, err = ask(q)
		}
		if err != nil {
			a = answer{Error: err.Error()}
		}
		text, _ := json.Marshal(a)
		fmt.Println(string(text))
	}
}
