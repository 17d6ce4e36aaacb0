package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	securejoin "github.com/cyphar/filepath-securejoin"
	kustomizev1 "github.com/fluxcd/kustomize-controller/api/v1"
	"github.com/fluxcd/pkg/kustomize"
	"github.com/fluxcd/pkg/ssa/utils"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/resource"
	"sigs.k8s.io/yaml"
)

// deliver follows the controller from the source to what it applies; scratch is an empty folder.
func deliver(q question, scratch string) ([]byte, error) {
	content, err := os.ReadFile(q.Kustomization)
	if err != nil {
		return nil, err
	}
	var object kustomizev1.Kustomization
	if err := yaml.Unmarshal(content, &object); err != nil {
		return nil, err
	}
	fields, err := runtime.DefaultUnstructuredConverter.ToUnstructured(&object)
	if err != nil {
		return nil, err
	}
	live, err := readCluster(q.Cluster)
	if err != nil {
		return nil, err
	}
	if err := unpackArtifact(q.Root, scratch, q.Ignore); err != nil {
		return nil, err
	}
	built, err := build(&object, unstructured.Unstructured{Object: fields}, scratch)
	if err != nil {
		return nil, err
	}
	if err := finish(built, &object, unstructured.Unstructured{Object: fields}, live, q.Strict); err != nil {
		return nil, err
	}
	return built.AsYaml()
}

// build is everything up to kustomize's own answer.
func build(object *kustomizev1.Kustomization, fields unstructured.Unstructured, root string) (resmap.ResMap, error) {
	folder, err := securejoin.SecureJoin(root, object.Spec.Path)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(folder); err != nil {
		return nil, fmt.Errorf("path not found: %w", err)
	}
	if _, err := kustomize.NewGenerator(root, fields).WriteFile(filepath.Clean(folder)); err != nil {
		return nil, err
	}
	return kustomize.SecureBuild(root, folder, false)
}

// finish does to each resource what comes after kustomize.
func finish(built resmap.ResMap, object *kustomizev1.Kustomization, fields unstructured.Unstructured, live *cluster,
	strict bool) error {
	for _, res := range built.Resources() {
		if res.GetName() == "" || res.GetKind() == "" || res.GetApiVersion() == "" {
			return fmt.Errorf("no Kubernetes object: %s", res.String())
		}
		if object.Spec.PostBuild != nil {
			always := object.GetSubstituteStrategy() == kustomizev1.SubstituteStrategyAlways
			changed, err := kustomize.SubstituteVariables(context.Background(), live, fields, res,
				kustomize.SubstituteWithStrict(strict), kustomize.SubstituteWithAlways(always))
			if err != nil {
				return fmt.Errorf("%s %s: %w", res.GetKind(), res.GetName(), err)
			}
			if changed != nil {
				if _, err := built.Replace(res); err != nil {
					return err
				}
			}
		}
		if err := addCommonMetadata(res, object.Spec.CommonMetadata); err != nil {
			return err
		}
	}
	return nil
}

func addCommonMetadata(res *resource.Resource, common *kustomizev1.CommonMetadata) error {
	if common == nil {
		return nil
	}
	fields, err := res.Map()
	if err != nil {
		return err
	}
	object := &unstructured.Unstructured{Object: fields}
	utils.SetCommonMetadata([]*unstructured.Unstructured{object}, common.Labels, common.Annotations)
	text, err := json.Marshal(object.Object)
	if err != nil {
		return err
	}
	return res.UnmarshalJSON(text)
}
