"""The published Go modules that the table is made from, fetched by the ordinary `go` client."""
import json
import os
import subprocess
import tempfile
from pathlib import Path

KUBERNETES = {28: "v1.28.15", 29: "v1.29.15", 30: "v1.30.14", 31: "v1.31.14", 32: "v1.32.0", 33: "v1.33.0",
              34: "v1.34.0", 35: "v1.35.0", 36: "v1.36.0"}
API = {28: "v0.28.15", 29: "v0.29.15", 30: "v0.30.14", 31: "v0.31.14", 32: "v0.32.13", 33: "v0.33.12",
       34: "v0.34.13", 35: "v0.35.10", 36: "v0.36.6"}
ENUMS = "pkg/generated/openapi/zz_generated.openapi.go"
GENERATOR = ("sigs.k8s.io/controller-tools", "v0.23.0")

# (what, module, version, files with the definitions, or None: made from the Go types). Of types that stand in several
# the first counts; the older modules bring versions that newer ones have left.
CUSTOM = [
    ("Flux", "github.com/fluxcd/kustomize-controller", "v1.10.1", "config/crd/bases/*.yaml"),
    ("Flux", "github.com/fluxcd/source-controller", "v1.10.1", "config/crd/bases/*.yaml"),
    ("Flux", "github.com/fluxcd/helm-controller/api", "v1.7.1", None),
    ("Flux", "github.com/fluxcd/notification-controller/api", "v1.10.0", None),
    ("Flux", "github.com/fluxcd/image-automation-controller/api", "v1.3.0", None),
    ("Flux", "github.com/fluxcd/image-reflector-controller/api", "v1.3.0", None),
    ("Flux", "github.com/fluxcd/source-watcher/api/v2", "v2.3.1", None),
    ("Flux", "github.com/fluxcd/kustomize-controller", "v1.7.3", "config/crd/bases/*.yaml"),
    ("Flux", "github.com/fluxcd/helm-controller/api", "v1.3.0", None),
    ("Flux", "github.com/fluxcd/notification-controller/api", "v1.6.0", None),
    ("Flux", "github.com/fluxcd/image-automation-controller/api", "v0.41.2", None),
    ("Flux", "github.com/fluxcd/image-reflector-controller/api", "v0.35.2", None),
    ("Argo CD", "github.com/argoproj/argo-cd/v3", "v3.6.1", "manifests/crds/*-crd.yaml"),
    ("Rancher Fleet", "github.com/rancher/fleet", "v0.12.0", "charts/fleet-crd/templates/crds.yaml"),
    ("Open Cluster Management", "open-cluster-management.io/api", "v1.2.0", "*/v*/*.crd.yaml"),
    ("K3s Helm controller", "github.com/k3s-io/helm-controller", "v0.17.9", "pkg/crds/yaml/generated/*.yaml"),
    ("Traefik", "github.com/traefik/traefik/v3", "v3.7.13",
     "docs/content/reference/dynamic-configuration/traefik.io_*.yaml"),
    ("cert-manager", "github.com/cert-manager/cert-manager", "v1.21.2", "deploy/crds/*.yaml"),
    ("Sealed Secrets", "github.com/bitnami-labs/sealed-secrets", "v0.40.0", "helm/sealed-secrets/crds/*.yaml"),
    ("External Secrets", "github.com/external-secrets/external-secrets", "v1.3.2", "config/crds/bases/*.yaml"),
    ("Gateway API", "sigs.k8s.io/gateway-api", "v1.7.0", "config/crd/experimental/*.yaml"),
    ("Prometheus Operator", "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring", "v0.95.2", None),
    ("KEDA", "github.com/kedacore/keda/v2", "v2.21.0", "config/crd/bases/*.yaml"),
    ("Longhorn", "github.com/longhorn/longhorn-manager", "v1.10.0", "k8s/crds.yaml"),
]


def _go(arguments, folder):
    return subprocess.run(["go", *arguments], cwd=folder, check=True, text=True, stdout=subprocess.PIPE).stdout


def folder_of(module, version):
    with tempfile.TemporaryDirectory() as empty:
        return Path(json.loads(_go(["mod", "download", "-json", f"{module}@{version}"], empty))["Dir"])


def _generator(cache):
    program = Path(cache).resolve() / "controller-gen"
    if not program.exists():
        with tempfile.TemporaryDirectory() as work:
            subprocess.run(["go", "install", f"{GENERATOR[0]}/cmd/controller-gen@{GENERATOR[1]}"], cwd=work, check=True,
                           env=dict(os.environ, GOBIN=str(program.parent)))
    return program


def definitions_from_types(module, version, cache):
    """What controller-gen makes of the Go types of a module: a folder of YAML files."""
    out = Path(cache).resolve() / f"{module.replace('/', '_')}@{version}"
    if not out.exists():
        work = Path(f"{out}.work")
        os.makedirs(work, exist_ok=True)
        (work / "go.mod").write_text("module definitions\n\ngo 1.26\n")
        _go(["get", f"{module}@{version}"], work)
        found = _go(["list", "-mod=mod", f"{module}/..."], work).split()
        subprocess.run([_generator(cache), "crd:allowDangerousTypes=true,ignoreUnexportedFields=true",
                        *[f"paths={package}" for package in found], f"output:crd:dir={out}"], cwd=work, check=True,
                       env=dict(os.environ, GOFLAGS="-mod=mod"))
    return out


NOT_ON_BOARD = [
    "Rancher Fleet after 0.12 and the Prometheus Operator's definitions as files after 0.85: the module proxy does not",
    "serve these versions. (The operator's Go types are newer and were taken.)",
    "OCM's policy group, and External Secrets v1beta1: in none of these packages.",
    "What K3s defines beside HelmChart and HelmChartConfig: Addon, ETCDSnapshotFile.",
    "Limits that only CEL rules or the API server's own code know.",
]
