package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fluxcd/pkg/sourceignore"
	"github.com/fluxcd/pkg/sourceignore/gitignore"
)

// matcherFor knows what the source-controller leaves out of an artifact. Patterns of the user replace the default
// ones, but never those for the version control's own files.
func matcherFor(root string, ignore *string) (gitignore.Matcher, error) {
	domain := strings.Split(root, string(filepath.Separator))
	patterns, err := sourceignore.LoadIgnorePatterns(root, domain)
	if err != nil {
		return nil, err
	}
	if ignore != nil {
		patterns = append(patterns, sourceignore.ReadPatterns(strings.NewReader(*ignore), domain)...)
	}
	if len(patterns) == 0 {
		return sourceignore.NewDefaultMatcher(nil, domain), nil
	}
	return sourceignore.NewMatcher(append(sourceignore.VCSPatterns(domain), patterns...)), nil
}

// unpackArtifact makes at target what the kustomize-controller finds when it has unpacked the artifact of root:
// no links, no ignored files.
func unpackArtifact(root, target string, ignore *string) error {
	matcher, err := matcherFor(root, ignore)
	if err != nil {
		return err
	}
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !entry.IsDir() && !entry.Type().IsRegular() {
			return nil
		}
		if matcher.Match(strings.Split(path, string(filepath.Separator)), entry.IsDir()) {
			return nil
		}
		inner, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		copied := filepath.Join(target, inner)
		if entry.IsDir() {
			return os.MkdirAll(copied, 0o755)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
			return err
		}
		return os.WriteFile(copied, content, 0o644)
	})
}
