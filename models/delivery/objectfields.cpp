#include "delivery/objectfields.h"

namespace efa::delivery {

QString shownObject(const kustomize::Resource& object)
{
    return AgentObject{.engine = fleet::Engine::None,
                       .apiVersion = object.gvk().apiVersion(),
                       .kind = object.kind(),
                       .nspace = object.nspace(),
                       .name = object.name()}
        .shown();
}

std::string textAt(const kustomize::Value& object, FieldPath path)
{
    const kustomize::Value* found = object.at(path);
    return found && !found->isNull() ? std::string(found->text()) : std::string();
}

QString shownAt(const kustomize::Value& object, FieldPath path)
{
    return QString::fromStdString(textAt(object, path));
}

bool isTrueAt(const kustomize::Value& object, FieldPath path)
{
    const kustomize::Value* found = object.at(path);
    return found && found->text() == "true";
}

std::vector<std::string> textsAt(const kustomize::Value& object, FieldPath path)
{
    std::vector<std::string> texts;
    for (const kustomize::Value& item : itemsAt(object, path)) {
        if (item.isScalar())
            texts.emplace_back(item.text());
    }
    return texts;
}

std::map<std::string, std::string> mapAt(const kustomize::Value& object, FieldPath path)
{
    std::map<std::string, std::string> map;
    const kustomize::Value* found = object.at(path);
    if (!found)
        return map;
    for (const kustomize::Member& member : found->members())
        map.emplace(member.key.text(), member.value.text());
    return map;
}

std::span<const kustomize::Value> itemsAt(const kustomize::Value& object, FieldPath path)
{
    const kustomize::Value* found = object.at(path);
    return found && found->isSequence() ? found->items() : std::span<const kustomize::Value>();
}

kustomize::Value mappingAt(const kustomize::Value& object, FieldPath path)
{
    const kustomize::Value* found = object.at(path);
    return found && found->isMapping() ? *found : kustomize::Value::mapping({});
}

std::string firstText(std::initializer_list<std::string> texts)
{
    for (const std::string& text : texts) {
        if (!text.empty())
            return text;
    }
    return {};
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace efa::delivery
