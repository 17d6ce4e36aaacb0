#include "schema/objectcheck.h"

#include "schema/similarname.h"

#include <algorithm>
#include <set>

namespace efa::schema {

namespace {

/// More than any object has that people write; alternatives inside of alternatives could ask for any number.
constexpr size_t mostSteps = 2'000'000;
constexpr std::string_view encryptedBeginning = "ENC[AES256_GCM,";

std::string_view kindName(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Object:
        return "object";
    case ShapeKind::List:
        return "array";
    case ShapeKind::String:
        return "string";
    case ShapeKind::Integer:
        return "integer";
    case ShapeKind::Number:
        return "number";
    case ShapeKind::Boolean:
        return "boolean";
    case ShapeKind::IntOrString:
        return "integer or string";
    case ShapeKind::Quantity:
        return "quantity";
    case ShapeKind::Any:
        break;
    }
    return "any";
}

bool takes(ShapeKind shape, JsonKind kind)
{
    switch (shape) {
    case ShapeKind::Object:
        return kind == JsonKind::Object;
    case ShapeKind::List:
        return kind == JsonKind::List;
    case ShapeKind::String:
        return kind == JsonKind::String;
    case ShapeKind::Integer:
        return kind == JsonKind::Integer;
    case ShapeKind::Number:
        return kind == JsonKind::Integer || kind == JsonKind::Number;
    case ShapeKind::Boolean:
        return kind == JsonKind::Boolean;
    case ShapeKind::IntOrString:
        return kind == JsonKind::Integer || kind == JsonKind::String;
    case ShapeKind::Quantity:
        return kind == JsonKind::Integer || kind == JsonKind::Number || kind == JsonKind::String;
    case ShapeKind::Any:
        break;
    }
    return kind != JsonKind::Broken;
}

} // namespace

bool isEncryptedBySops(const kustomize::Value& object)
{
    const kustomize::Value* sops = object.find("sops");
    return sops != nullptr && sops->isMapping() &&
           (sops->find("mac") != nullptr || sops->find("lastmodified") != nullptr);
}

ObjectCheck::ObjectCheck(const Catalog& catalog, uint8_t minor, const kustomize::Value& object)
    : m_catalog(catalog), m_object(object), m_minor(minor), m_isEncrypted(isEncryptedBySops(object))
{
}

void ObjectCheck::checkObject(FoundType type)
{
    checkValue(m_object, {*type.table, type.table->shape(type.type->shape)}, Layout::Block);
}

void ObjectCheck::checkValue(const Value& value, const At& at, Layout around, Holder holder)
{
    if (!spendStep())
        return;
    const Shape& shape = at.shape;
    if (shape.kind == ShapeKind::Any && shape.rules == noShape && shape.fieldsBegin == shape.fieldsEnd)
        return;
    const JsonView view(value, around);
    if (m_isEncrypted && view.kind() == JsonKind::String && view.text().starts_with(encryptedBeginning))
        return;
    if (shape.hasUncheckedRules && m_alternatives == 0)
        m_verdict.notChecked.push_back(m_path);
    if (view.kind() == JsonKind::Null) {
        if (holder == Holder::List && shape.refusesNull && !shape.nullable && shape.kind != ShapeKind::Any)
            report(ViolationKind::WrongType, std::string(kindName(shape.kind)), "null");
        return;
    }
    if (!checkKind(view, shape))
        return;
    if (view.kind() == JsonKind::Object)
        checkMapping(value, at);
    else if (view.kind() == JsonKind::List)
        checkList(value, at);
    if (const Rules* rules = at.table.rules(shape))
        checkRules(value, view, at, *rules, around);
    else if (shape.kind == ShapeKind::Quantity && view.kind() == JsonKind::String)
        checkText(view.text(), shape, {});
}

bool ObjectCheck::checkKind(const JsonView& view, const Shape& shape)
{
    if (takes(shape.kind, view.kind()))
        return true;
    report(ViolationKind::WrongType, std::string(kindName(shape.kind)), jsonKindName(view.kind()));
    return false;
}

void ObjectCheck::checkMapping(const Value& value, const At& at)
{
    m_path.emplace_back();
    for (const kustomize::Member& member : value.members())
        checkMember(member, value, at);
    m_path.pop_back();
    checkRequired(value, at);
}

void ObjectCheck::checkMember(const kustomize::Member& member, const Value& mapping, const At& at)
{
    const std::string_view name = member.key.text();
    m_path.back().key = name;
    const bool isCommon = at.shape.isObject && checkCommonField(member, mapping);
    if (const Field* field = at.table.find(at.shape, name, m_minor)) {
        checkValue(member.value, at.of(field->shape), mapping.layout());
        return;
    }
    if (isCommon)
        return;
    if (at.shape.below != noShape)
        checkValue(member.value, at.below(), mapping.layout());
    else if (!at.shape.isOpen && at.shape.kind == ShapeKind::Object)
        reportUnknown(name, at, mapping);
}

bool ObjectCheck::checkCommonField(const kustomize::Member& member, const Value& mapping)
{
    const std::string_view name = member.key.text();
    if (name == "metadata") {
        const Table& table = m_catalog.onBoardTable();
        if (table.metadata() != noShape)
            checkValue(member.value, {table, table.shape(table.metadata())}, mapping.layout());
        return true;
    }
    if (name != "apiVersion" && name != "kind")
        return false;
    const JsonView view(member.value, mapping.layout());
    if (view.kind() != JsonKind::String)
        report(ViolationKind::WrongType, "string", jsonKindName(view.kind()));
    return true;
}

void ObjectCheck::checkRequired(const Value& value, const At& at)
{
    for (const Field& field : at.table.fields(at.shape)) {
        if (!field.isRequired || field.hasDefault || !field.minors.has(m_minor))
            continue;
        const Value* found = value.find(field.name);
        if (found != nullptr && (!found->isNilOrNull() || at.table.shape(field.shape).nullable))
            continue;
        m_path.push_back(kustomize::PathPart::ofKey(field.name));
        report(ViolationKind::MissingRequired, std::string(kindName(at.table.shape(field.shape).kind)), {});
        m_path.pop_back();
    }
}

void ObjectCheck::checkList(const Value& value, const At& at)
{
    if (at.shape.below != noShape) {
        m_path.emplace_back();
        for (uint32_t index = 0; index < value.size(); ++index) {
            m_path.back().index = index;
            checkValue(value.items()[index], at.below(), value.layout(), Holder::List);
        }
        m_path.pop_back();
    }
    if (at.shape.list != ListKind::Atomic)
        checkListKeys(value, at);
}

void ObjectCheck::checkListKeys(const Value& value, const At& at)
{
    std::set<std::vector<std::string_view>> seen;
    const std::span<const std::string_view> keys = at.table.keys(at.shape);
    for (uint32_t index = 0; index < value.size(); ++index) {
        const Value& item = value.items()[index];
        std::vector<std::string_view> texts;
        if (at.shape.list == ListKind::Set && item.isScalar())
            texts.push_back(item.text());
        for (const std::string_view key : keys) {
            const Value* part = item.find(key);
            if (part == nullptr && key == keys.front())
                break; // said to be missing already, or the default
            texts.push_back(part == nullptr ? std::string_view() : part->text());
        }
        if (texts.empty() || seen.insert(texts).second)
            continue;
        std::string found;
        for (const std::string_view text : texts)
            found.append(found.empty() || text.empty() ? "" : ", ").append(text);
        m_path.push_back(kustomize::PathPart::ofIndex(index));
        report(ViolationKind::DuplicateListKey, {}, found);
        m_path.pop_back();
    }
}

void ObjectCheck::report(ViolationKind kind, std::string expected, std::string_view found,
                         std::string_view suggestion)
{
    m_verdict.violations.push_back(
        {kind, m_path, std::move(expected), std::string(found), std::string(suggestion), {}});
}

void ObjectCheck::reportUnknown(std::string_view name, const At& at, const Value& mapping)
{
    if (m_isEncrypted && name == "sops" && &mapping == &m_object)
        return;
    SimilarName similar(name);
    for (const Field& field : at.table.fields(at.shape)) {
        if (field.minors.has(m_minor) && mapping.find(field.name) == nullptr)
            similar.offer(field.name);
    }
    report(ViolationKind::UnknownField, {}, name, similar.best());
}

bool ObjectCheck::spendStep()
{
    if (m_steps > mostSteps)
        return false;
    if (++m_steps <= mostSteps)
        return true;
    report(ViolationKind::TooComplex, {}, {});
    return false;
}

} // namespace efa::schema
