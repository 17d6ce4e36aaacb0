#include "validation/pods.h"
#include "validation/reference.h"

#include <algorithm>
#include <array>

namespace efa::validation {

using kustomize::Resource;
using kustomize::Value;

namespace {

/// Where an object says how the Secret is called that comes of it. An empty path: like itself.
struct Maker
{
    std::string_view group;
    std::string_view kind;
    std::array<std::string_view, 4> path = {};
};

constexpr std::array<Maker, 12> makers = {
    {{"bitnami.com", "SealedSecret", {"spec", "template", "metadata", "name"}},
     {"external-secrets.io", "ExternalSecret", {"spec", "target", "name"}},
     {"cert-manager.io", "Certificate", {"spec", "secretName"}},
     {"secrets.hashicorp.com", "VaultStaticSecret", {"spec", "destination", "name"}},
     {"secrets.hashicorp.com", "VaultDynamicSecret", {"spec", "destination", "name"}},
     {"secrets.hashicorp.com", "VaultPKISecret", {"spec", "destination", "name"}},
     {"onepassword.com", "OnePasswordItem"},
     {"isindir.github.com", "SopsSecret"},
     {"secrets.infisical.com", "InfisicalSecret", {"spec", "managedSecretReference", "secretName"}},
     {"secrets.doppler.com", "DopplerSecret", {"spec", "managedSecret", "name"}},
     {"k8s.bitwarden.com", "BitwardenSecret", {"spec", "secretName"}},
     {"spv.no", "AzureKeyVaultSecret", {"spec", "output", "secret", "name"}}}};

std::string nameFrom(const Maker& maker, const Value& value)
{
    const size_t depth =
        static_cast<size_t>(std::ranges::find(maker.path, std::string_view()) - maker.path.begin());
    const Value* named = depth == 0 ? nullptr : value.at(std::span(maker.path).first(depth));
    return named ? std::string(named->text()) : std::string();
}

/// A SopsSecret holds templates of several.
void addTemplates(const Resource& resource, std::vector<ObjectId>& made)
{
    const Value* templates = resource.value().at({"spec", "secretTemplates"});
    if (!templates)
        return;
    for (const Value& one : templates->items())
        made.push_back({"", "Secret", namespaceOf(resource), textIn(one, {"name"})});
}

bool asksCertManager(const Value& value)
{
    const Value* annotations = value.at({"metadata", "annotations"});
    return annotations && std::ranges::any_of(annotations->members(), [](const kustomize::Member& member) {
               return member.key.text().starts_with("cert-manager.io/") ||
                      member.key.text() == "kubernetes.io/tls-acme";
           });
}

/// Certificates that cert-manager makes because an Ingress or Gateway asks for them.
void addCertificates(const Resource& resource, std::vector<ObjectId>& made)
{
    if (!asksCertManager(resource.value()))
        return;
    const std::string nspace = namespaceOf(resource);
    if (const Value* tls = resource.value().at({"spec", "tls"})) {
        for (const Value& one : tls->items())
            made.push_back({"", "Secret", nspace, textIn(one, {"secretName"})});
    }
    const Value* listeners = resource.value().at({"spec", "listeners"});
    if (!listeners)
        return;
    for (const Value& listener : listeners->items()) {
        const Value* certificates = listener.at({"tls", "certificateRefs"});
        if (!certificates)
            continue;
        for (const Value& one : certificates->items())
            made.push_back({"", "Secret", nspace, textIn(one, {"name"})});
    }
}

/// What Flux's source-watcher makes. Names that come of folders could be any.
void addArtifacts(const Resource& resource, std::vector<ObjectId>& made)
{
    const Value* artifacts = resource.value().at({"spec", "artifacts"});
    if (!artifacts || resource.gvk().group != "source.extensions.fluxcd.io")
        return;
    const bool isNamedAfterFolders = resource.value().at({"spec", "pathPattern"}) != nullptr;
    for (const Value& one : artifacts->items())
        made.push_back({"source.toolkit.fluxcd.io", "ExternalArtifact", namespaceOf(resource),
                        isNamedAfterFolders ? std::string() : textIn(one, {"name"})});
}

} // namespace

std::vector<ObjectId> madeBy(const Resource& resource)
{
    std::vector<ObjectId> made;
    for (const Maker& maker : makers) {
        if (maker.group != resource.gvk().group || maker.kind != resource.kind())
            continue;
        const std::string name = nameFrom(maker, resource.value());
        made.push_back({"", "Secret", namespaceOf(resource), name.empty() ? resource.name() : name});
    }
    addTemplates(resource, made);
    addArtifacts(resource, made);
    if (resource.kind() == "Ingress" || resource.kind() == "Gateway")
        addCertificates(resource, made);
    return made;
}

} // namespace efa::validation
