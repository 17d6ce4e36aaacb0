#include "validation/podreferences.h"

#include "validation/pods.h"

namespace efa::validation {

using kustomize::FieldPath;
using kustomize::Value;

namespace {

/// Goes through one pod.
class PodReader
{
  public:
    PodReader(const Pod& pod, std::string nspace, std::vector<Reference>& references)
        : m_pod(pod), m_nspace(std::move(nspace)), m_references(references)
    {
    }

    void read()
    {
        named("", "ServiceAccount", *m_pod.spec, {"serviceAccountName"});
        named("scheduling.k8s.io", "PriorityClass", *m_pod.spec, {"priorityClassName"});
        named("node.k8s.io", "RuntimeClass", *m_pod.spec, {"runtimeClassName"});
        readPullSecrets();
        readVolumes();
        eachContainer(m_pod, [this](const Value& container, const FieldPath& path) {
            readEnvironment(container, path);
        });
    }

  private:
    void named(const char* group, const char* kind, const Value& holder,
               std::initializer_list<std::string_view> path)
    {
        const std::string name = textIn(holder, path);
        const bool isOutside = !std::string_view(group).empty();
        if (!name.empty())
            m_references.push_back({{group, kind, isOutside ? std::string() : m_nspace, name},
                                    {},
                                    false,
                                    below(m_pod.path, path)});
    }

    void add(const char* kind, const std::string& name, const std::string& key, bool optional, FieldPath path)
    {
        if (!name.empty())
            m_references.push_back({{"", kind, m_nspace, name}, key, optional, std::move(path)});
    }

    static bool isOptional(const Value& source) { return textIn(source, {"optional"}) == "true"; }

    void readPullSecrets()
    {
        const Value* secrets = m_pod.spec->find("imagePullSecrets");
        if (!secrets)
            return;
        for (size_t i = 0; i < secrets->items().size(); ++i)
            add("Secret", textIn(secrets->items()[i], {"name"}), {}, false,
                below(item(m_pod.path, "imagePullSecrets", i), {"name"}));
    }

    void readItems(const char* kind, const Value& source, const char* field, const FieldPath& path)
    {
        const std::string name = textIn(source, {field});
        const bool optional = isOptional(source);
        add(kind, name, {}, optional, below(path, {field}));
        const Value* items = source.find("items");
        if (!items)
            return;
        for (size_t i = 0; i < items->items().size(); ++i)
            add(kind, name, textIn(items->items()[i], {"key"}), optional,
                below(item(path, "items", i), {"key"}));
    }

    void readSources(const Value& holder, const FieldPath& path)
    {
        if (const Value* source = holder.find("configMap"))
            readItems("ConfigMap", *source, "name", below(path, {"configMap"}));
        // A volume says secretName, a source of a projected one says name.
        if (const Value* source = holder.find("secret"))
            readItems("Secret", *source, source->find("secretName") ? "secretName" : "name",
                      below(path, {"secret"}));
    }

    void readVolumes()
    {
        const Value* volumes = m_pod.spec->find("volumes");
        if (!volumes)
            return;
        for (size_t i = 0; i < volumes->items().size(); ++i) {
            const Value& volume = volumes->items()[i];
            const FieldPath path = item(m_pod.path, "volumes", i);
            readSources(volume, path);
            add("PersistentVolumeClaim", textIn(volume, {"persistentVolumeClaim", "claimName"}), {}, false,
                below(path, {"persistentVolumeClaim", "claimName"}));
            const Value* projected = volume.at({"projected", "sources"});
            if (!projected)
                continue;
            for (size_t k = 0; k < projected->items().size(); ++k)
                readSources(projected->items()[k], item(below(path, {"projected"}), "sources", k));
        }
    }

    void readKey(const char* kind, const char* field, const Value& from, const FieldPath& path)
    {
        if (const Value* source = from.find(field))
            add(kind, textIn(*source, {"name"}), textIn(*source, {"key"}), isOptional(*source),
                below(path, {field, source->find("key") ? "key" : "name"}));
    }

    void readEnvironment(const Value& container, const FieldPath& path)
    {
        if (const Value* variables = container.find("env")) {
            for (size_t i = 0; i < variables->items().size(); ++i) {
                const Value* from = variables->items()[i].find("valueFrom");
                if (!from)
                    continue;
                const FieldPath at = below(item(path, "env", i), {"valueFrom"});
                readKey("ConfigMap", "configMapKeyRef", *from, at);
                readKey("Secret", "secretKeyRef", *from, at);
            }
        }
        if (const Value* sources = container.find("envFrom")) {
            for (size_t i = 0; i < sources->items().size(); ++i) {
                const FieldPath at = item(path, "envFrom", i);
                readKey("ConfigMap", "configMapRef", sources->items()[i], at);
                readKey("Secret", "secretRef", sources->items()[i], at);
            }
        }
    }

    const Pod& m_pod;
    std::string m_nspace;
    std::vector<Reference>& m_references;
};

} // namespace

void addPodReferences(const kustomize::Resource& resource, std::vector<Reference>& references)
{
    if (const std::optional<Pod> pod = podOf(resource))
        PodReader(*pod, namespaceOf(resource), references).read();
}

} // namespace efa::validation
