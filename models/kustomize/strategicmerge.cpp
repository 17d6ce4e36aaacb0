#include "kustomize/strategicmerge.h"

#include "kustomize/associativelist.h"
#include "kustomize/fields.h"
#include "kustomize/sharing.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::StrategicMerge)
};

constexpr std::string_view directiveKey = "$patch";

enum class Directive { Merge, Replace, Delete };

/// Which of two nodes a step of the walk answers with. The reference works on shared nodes in place, so it
/// matters which node it is, not only what it holds.
enum class Side { None, Target, Patch, KeptNull };

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString kindName(const Value& value)
{
    switch (value.kind()) {
    case Kind::Mapping:
        return Text::tr("a mapping");
    case Kind::Sequence:
        return Text::tr("a list");
    case Kind::Scalar:
    case Kind::Nil:
        break;
    }
    return Text::tr("a single value");
}

/// A value that takes the place of another one keeps that one's quoting or braces, and stays the same node as
/// others.
Value restyled(const Value& value, const Value& like)
{
    if (!value.isScalar() || !like.isScalar())
        return value.withLayout(like.layout());
    const bool same = value.style() == like.style() && value.tagging() == like.tagging();
    const Value styled = same ? value
                         : value.tag() == Tag::Custom
                             ? value.withStyle(like.style())
                             : Value::scalar(value.text(), value.tag(), like.style(), like.tagging());
    return styled.share() == like.share() ? styled : styled.withShare(like.share());
}

Value withField(const Value& mapping, std::string_view key, const Value& value)
{
    const Value quoted = quotedWhereAmbiguous(value);
    if (key.empty())
        return restyled(quoted, mapping);
    const Value* old = mapping.find(key);
    return mapping.with(key, old != nullptr ? restyled(quoted, *old) : quoted);
}

/// An empty `{}` or `[]` says nothing about how its content is to be written; the patch does.
void takeLayout(Value& target, const Value* patch)
{
    const bool isEmpty = (target.isMapping() || target.isSequence()) && target.size() == 0;
    if (isEmpty && patch != nullptr && !patch->isNil())
        target = target.withLayout(patch->layout());
}

std::string_view metaText(const Value& node, std::string_view key)
{
    const Value* field = node.find(key);
    return field == nullptr || field->isNilOrEmpty() ? std::string_view{} : field->text();
}

class Merge
{
  public:
    explicit Merge(const Schema& schema)
        : m_schema(schema)
    {
    }

    /// `patch` is the same node as `target` when null: what a patch adds is walked against itself.
    Result<Side> walk(Value& target, Value* patch, FieldType type);

  private:
    Result<Side> walkMapping(Value& target, Value* patch, FieldType type);
    Result<Side> visitMapping(Value& target, Value* patch);
    Result<void> mergeFields(Value& target, Value& patch, FieldType type);
    Result<void> walkOwnFields(Value& mapping, FieldType type);
    Result<std::optional<Value>> mergedField(std::string_view key, const Value& target, Value& patch,
                                             FieldType type);
    Result<Side> walkList(Value& target, Value* patch, FieldType type);
    Result<Side> visitList(Value& target, Value* patch);
    Result<void> mergeItems(Value& target, Value* patch, FieldType type);
    Result<void> mergeItemsInAnyForm(Value& target, Value* patch, FieldType type);
    Result<void> mergeDistinctItems(Value& target, Value* patch, FieldType type,
                                    const associative::Texts& keys, const associative::Index& places,
                                    const associative::Index& patchPlaces);
    Result<Value> walkItem(Value& item, Value* patchItem, FieldType type, const associative::Filled& filled);
    Result<void> mergeItem(std::vector<Value>& items, std::vector<Value>* patchItems,
                           const associative::Filled& filled, FieldType type, std::vector<Value>& result);
    Result<Directive> takeDirective(Value& patch);
    Result<Directive> takeListDirective(Value& patch);
    Result<void> demandKind(const Value& target, const Value& patch, Kind kind) const;
    Result<void> demandNames(const Value& mapping) const;
    FieldType typeOf(const Value& target, const Value& patch, FieldType type) const;
    tl::unexpected<Error> wrongDirective(std::string_view word) const;
    QString path() const;

    const Schema& m_schema;
    std::vector<std::string_view> m_path;
};

QString Merge::path() const
{
    QString result;
    for (const std::string_view part : m_path)
        result += (result.isEmpty() ? QString() : u"."_s) + shown(part);
    return result.isEmpty() ? u"."_s : result;
}

tl::unexpected<Error> Merge::wrongDirective(std::string_view word) const
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("The patch says $patch: %1 at %2, which is not known.").arg(shown(word), path()),
         .hint = Text::tr("Use replace, merge or delete.")});
}

Result<void> Merge::demandKind(const Value& target, const Value& patch, Kind kind) const
{
    const auto fits = [kind](const Value& value) { return value.isNilOrNull() || value.kind() == kind; };
    if (fits(target) && fits(patch))
        return {};
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("The patch has %1 at %2 where the resource has %3.")
                                   .arg(kindName(patch), path(), kindName(target)),
                    .hint = Text::tr("Give the field the same form, or remove it first with null.")});
}

/// The reference takes a field without a name for its mapping, and stops there.
Result<void> Merge::demandNames(const Value& mapping) const
{
    const auto hasNoName = [](const Member& member) { return member.key.text().empty(); };
    if (std::ranges::none_of(mapping.members(), hasNoName))
        return {};
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("A field at %1 has no name; no patch can go there.").arg(path()),
                    .hint = Text::tr("Name the field, or change the object without a merge patch.")});
}

FieldType Merge::typeOf(const Value& target, const Value& patch, FieldType type) const
{
    if (type)
        return type;
    for (const Value* node : {&target, &patch}) {
        const std::string_view kind = metaText(*node, "kind");
        const std::string_view apiVersion = metaText(*node, "apiVersion");
        if (kind.empty() || apiVersion.empty())
            continue;
        if (const FieldType found = m_schema.forKind(apiVersion, kind))
            return found;
    }
    return {};
}

Result<Side> Merge::walk(Value& target, Value* patch, FieldType type)
{
    takeLayout(target, patch);
    const Value& other = patch != nullptr ? *patch : target;
    const Kind kind = !target.isNilOrNull() ? target.kind() : !other.isNilOrNull() ? other.kind() : Kind::Nil;
    if (kind != Kind::Nil) {
        if (Result<void> fits = demandKind(target, other, kind); !fits)
            return tl::unexpected(fits.error());
    }
    if (kind == Kind::Scalar)
        return other.isNil() ? Side::Target : Side::Patch;
    type = typeOf(target, other, type);
    if (kind != Kind::Sequence)
        return walkMapping(target, patch, type);
    if (type.isMerged())
        return walkList(target, patch, type);
    return other.isNil() ? Side::Target : Side::Patch;
}

Result<Directive> Merge::takeDirective(Value& patch)
{
    if (patch.isNil())
        return Directive::Merge;
    if (patch.isSequence())
        return takeListDirective(patch);
    if (!patch.isMapping())
        return wrongDirective(patch.text());
    const Value* found = patch.find(directiveKey);
    if (found == nullptr)
        return Directive::Merge;
    const Value word = *found;
    const bool isDelete = word.text() == "delete";
    const bool isReplace = word.text() == "replace";
    if (!isDelete && !isReplace && word.text() != "merge")
        return wrongDirective(word.text());
    patch = patch.without(directiveKey);
    return isDelete ? Directive::Delete : isReplace ? Directive::Replace : Directive::Merge;
}

Result<Directive> Merge::takeListDirective(Value& patch)
{
    const auto items = patch.items();
    const auto found =
        std::ranges::find_if(items, [](const Value& item) { return item.find(directiveKey) != nullptr; });
    if (found == items.end() || found->size() > 1)
        return Directive::Merge;
    const Value word = *found->find(directiveKey);
    const bool isDelete = word.text() == "delete";
    const bool isReplace = word.text() == "replace";
    if (!isDelete && !isReplace && word.text() != "merge")
        return wrongDirective(word.text());
    std::vector<Value> kept(items.begin(), items.end());
    if (Result<void> removed = associative::setElement(kept, {}, {directiveKey}, {word.text()}); !removed)
        return tl::unexpected(removed.error());
    patch = patch.withItems(std::move(kept));
    return isDelete ? Directive::Delete : isReplace ? Directive::Replace : Directive::Merge;
}

Result<Side> Merge::visitMapping(Value& target, Value* patch)
{
    Value& other = patch != nullptr ? *patch : target;
    if (target.isNilOrNull()) {
        // A directive that is not known does no harm where there is nothing to merge with.
        if (takeDirective(other).value_or(Directive::Merge) == Directive::Delete)
            return Side::None;
        if (other.isNil() && !target.text().empty())
            return Side::KeptNull;
        return other.isNil() ? Side::None : Side::Patch;
    }
    if (other.isNull())
        return Side::None;
    const Result<Directive> directive = takeDirective(other);
    if (!directive)
        return tl::unexpected(directive.error());
    switch (*directive) {
    case Directive::Delete:
        return Side::None;
    case Directive::Replace:
        return Side::Patch;
    case Directive::Merge:
        break;
    }
    return Side::Target;
}

Result<Side> Merge::walkMapping(Value& target, Value* patch, FieldType type)
{
    const Result<Side> side = visitMapping(target, patch);
    if (!side || *side == Side::None || *side == Side::KeptNull)
        return side;
    for (const Value* walked : {&target, patch}) {
        if (auto named = walked != nullptr ? demandNames(*walked) : Result<void>(); !named)
            return tl::unexpected(named.error());
    }
    const bool own = patch == nullptr || *side == Side::Patch;
    const Result<void> merged =
        own ? walkOwnFields(patch != nullptr ? *patch : target, type) : mergeFields(target, *patch, type);
    if (!merged)
        return tl::unexpected(merged.error());
    return side;
}

/// What a field becomes; nothing where it is to go.
Result<std::optional<Value>> Merge::mergedField(std::string_view key, const Value& target, Value& patch,
                                                FieldType type)
{
    Value field = target;
    takeLayout(field, &patch);
    Value walked = field;
    m_path.push_back(key);
    const Result<Side> side = walk(walked, &patch, type.field(key));
    m_path.pop_back();
    if (!side)
        return tl::unexpected(side.error());
    switch (*side) {
    case Side::None:
        return std::nullopt;
    case Side::KeptNull:
        return restyled(Value::scalar(target.text(), Tag::Null), target);
    case Side::Target:
        if (walked.isNull())
            return std::nullopt;
        // A merged list is a new node, which takes the layout of the field that it is put into.
        return quotedWhereAmbiguous(walked).withLayout(field.layout());
    case Side::Patch:
        break;
    }
    if (patch.isNilOrNull())
        return std::nullopt;
    return target.isNil() ? quotedWhereAmbiguous(patch) : restyled(patch, field);
}

Result<void> Merge::mergeFields(Value& target, Value& patch, FieldType type)
{
    std::vector<Member> members;
    members.reserve(target.size() + patch.size());
    bool changed = false;
    for (const Member& member : target.members()) {
        const Value* found = patch.find(member.key.text());
        Value patchField = found != nullptr ? *found : Value();
        Result<std::optional<Value>> merged = mergedField(member.key.text(), member.value, patchField, type);
        if (!merged)
            return tl::unexpected(merged.error());
        if (found != nullptr && !(patchField == *found))
            patch = patch.with(member.key.text(), patchField);
        changed = changed || !*merged || !(**merged == member.value);
        if (*merged)
            members.push_back({member.key, std::move(**merged)});
    }
    const Value patchBefore = patch;
    for (const Member& member : patchBefore.members()) {
        const bool isFirst = patchBefore.find(member.key.text()) == &member.value;
        if (!isFirst || target.find(member.key.text()) != nullptr)
            continue;
        Value patchField = member.value;
        Result<std::optional<Value>> merged = mergedField(member.key.text(), {}, patchField, type);
        if (!merged)
            return tl::unexpected(merged.error());
        if (!(patchField == member.value))
            patch = patch.with(member.key.text(), patchField);
        if (!*merged)
            continue;
        changed = true;
        members.push_back(
            {Value::scalar(member.key.text(), Tag::None, member.key.style()), std::move(**merged)});
    }
    if (changed)
        target = target.withMembers(std::move(members));
    return {};
}

Result<void> Merge::walkOwnFields(Value& mapping, FieldType type)
{
    std::vector<Member> members;
    members.reserve(mapping.size());
    bool changed = false;
    for (const Member& member : mapping.members()) {
        Value field = member.value;
        m_path.push_back(member.key.text());
        const Result<Side> side = walk(field, nullptr, type.field(member.key.text()));
        m_path.pop_back();
        if (!side)
            return tl::unexpected(side.error());
        if (*side == Side::None || field.isNilOrNull()) {
            changed = true;
            continue;
        }
        field = quotedWhereAmbiguous(field).withLayout(member.value.layout());
        changed = changed || !(field == member.value);
        members.push_back({member.key, std::move(field)});
    }
    if (changed)
        mapping = mapping.withMembers(std::move(members));
    return {};
}

Result<Side> Merge::visitList(Value& target, Value* patch)
{
    Value& other = patch != nullptr ? *patch : target;
    if (target.isNilOrNull())
        return Side::Patch;
    if (other.isNull())
        return Side::None;
    const Result<Directive> directive = takeDirective(other);
    if (!directive)
        return tl::unexpected(directive.error());
    switch (*directive) {
    case Directive::Delete:
        return Side::None;
    case Directive::Replace:
        return Side::Patch;
    case Directive::Merge:
        break;
    }
    return Side::Target;
}

Result<Side> Merge::walkList(Value& target, Value* patch, FieldType type)
{
    const Result<Side> side = visitList(target, patch);
    if (!side || *side == Side::None)
        return side;
    const bool own = patch == nullptr || *side == Side::Patch;
    const Result<void> merged =
        own ? mergeItems(patch != nullptr ? *patch : target, nullptr, type) : mergeItems(target, patch, type);
    if (!merged)
        return tl::unexpected(merged.error());
    return side;
}

/// All key texts of both lists, each once, those of the patch first.
std::vector<associative::Texts> allKeyTexts(std::span<const Value> patchItems, std::span<const Value> items,
                                            std::span<const std::string_view> keys)
{
    std::vector<associative::Texts> all;
    for (const std::span<const Value> list : {patchItems, items}) {
        for (const Value& item : list) {
            associative::Texts texts =
                keys.empty() ? associative::Texts{item.text()} : associative::keyTexts(item, keys);
            if (std::ranges::find(all, texts) == all.end())
                all.push_back(std::move(texts));
        }
    }
    return all;
}

/// What becomes of what target and patch have under the same keys; nil where it goes.
Result<Value> Merge::walkItem(Value& item, Value* patchItem, FieldType type,
                              const associative::Filled& filled)
{
    const Result<Side> side = walk(item, patchItem, type);
    if (!side)
        return tl::unexpected(side.error());
    Value& answer = *side == Side::Patch && patchItem != nullptr ? *patchItem : item;
    if (*side == Side::None || *side == Side::KeptNull || answer.isNilOrNull() ||
        (answer.isMapping() && answer.size() == 0))
        return Value();
    for (size_t i = 0; i < filled.keys.size(); ++i) {
        if (answer.find(filled.keys[i]) == nullptr && !filled.values[i].empty())
            answer = withField(answer, filled.keys[i], Value::scalar(filled.values[i]));
    }
    return answer;
}

/// One item of the merged list.
Result<void> Merge::mergeItem(std::vector<Value>& items, std::vector<Value>* patchItems,
                              const associative::Filled& filled, FieldType type, std::vector<Value>& result)
{
    const associative::Texts one[] = {filled.values};
    const associative::Filled wanted = associative::filled(one, filled.values, filled.keys);
    const qsizetype at = associative::indexOf(items, wanted.keys, wanted.values);
    const qsizetype patchAt =
        patchItems != nullptr ? associative::indexOf(*patchItems, wanted.keys, wanted.values) : -1;
    Value none;
    Value nonePatch;
    Value& item = at >= 0 ? items[static_cast<size_t>(at)] : none;
    Value& patchItem = patchAt >= 0 ? (*patchItems)[static_cast<size_t>(patchAt)] : nonePatch;
    const Result<Value> answer =
        walkItem(item, patchItems != nullptr ? &patchItem : nullptr, type.items(), filled);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->isNil())
        return associative::setElement(items, {}, filled.keys, filled.values);
    return associative::setElement(result, *answer, filled.keys, filled.values);
}

/// The usual case of mergeItemsInAnyForm(), without its searches.
Result<void> Merge::mergeDistinctItems(Value& target, Value* patch, FieldType type,
                                       const associative::Texts& keys, const associative::Index& places,
                                       const associative::Index& patchPlaces)
{
    const Value targetBefore = target;
    const Value patchBefore = patch != nullptr ? *patch : Value();
    std::vector<Value> patchItems(patchBefore.items().begin(), patchBefore.items().end());
    std::vector<Value> result;
    result.reserve(targetBefore.size() + patchItems.size());
    const auto mergeOne = [&](Value item, Value* patchItem, const associative::Texts& texts) -> Result<void> {
        const bool inTarget = !item.isNil();
        const Result<Value> answer = walkItem(item, patchItem, type.items(), {keys, texts});
        if (!answer)
            return tl::unexpected(answer.error());
        // What the target has stands, even where the patch says to replace it.
        if (!answer->isNil())
            result.push_back(inTarget ? item : *answer);
        return {};
    };
    // With several keys the reference takes an item out of the result and puts it to the end, one by one.
    const bool targetKeepsPlace = keys.size() > 1;
    for (Value& patchItem : patchItems) {
        const associative::Texts texts = associative::keyTexts(patchItem, keys);
        const Value keeper = patchItem; // owns the texts
        const qsizetype at = places.find(texts);
        if (at >= 0 && targetKeepsPlace)
            continue;
        const Value item = at >= 0 ? targetBefore.items()[static_cast<size_t>(at)] : Value();
        if (Result<void> merged = mergeOne(item, &patchItem, texts); !merged)
            return merged;
    }
    for (const Value& item : targetBefore.items()) {
        const associative::Texts texts = associative::keyTexts(item, keys);
        const qsizetype patchAt = patchPlaces.find(texts);
        if (patchAt >= 0 && !targetKeepsPlace)
            continue;
        Value nonePatch;
        Value* patchItem = patchAt >= 0 ? &patchItems[static_cast<size_t>(patchAt)] : &nonePatch;
        if (Result<void> merged = mergeOne(item, patch != nullptr ? patchItem : nullptr, texts); !merged)
            return merged;
    }
    if (patch != nullptr && patch->isSequence())
        *patch = patch->withItems(std::move(patchItems));
    Value merged = Value::sequence(std::move(result));
    if (!(merged == targetBefore))
        target = std::move(merged);
    return {};
}

Result<void> Merge::mergeItems(Value& target, Value* patch, FieldType type)
{
    const std::span<const Value> items = target.items();
    const std::span<const Value> patchItems = patch != nullptr ? patch->items() : std::span<const Value>();
    if (items.empty() && patchItems.empty())
        return {};
    const std::span<const std::string_view> mergeKeys = type.mergeKeys();
    const associative::Texts keys = mergeKeys.empty() ? associative::Texts{std::string_view{}}
                                                      : associative::usedKeys({items, patchItems}, mergeKeys);
    const bool sameForm = mergeKeys.empty() ? std::ranges::all_of(items, &Value::isScalar) &&
                                                  std::ranges::all_of(patchItems, &Value::isScalar)
                                            : !keys.empty();
    if (sameForm) {
        const auto places = associative::Index::of(items, keys);
        const auto patchPlaces = places ? associative::Index::of(patchItems, keys) : std::nullopt;
        if (patchPlaces)
            return mergeDistinctItems(target, patch, type, keys, *places, *patchPlaces);
    }
    return mergeItemsInAnyForm(target, patch, type);
}

Result<void> Merge::mergeItemsInAnyForm(Value& target, Value* patch, FieldType type)
{
    // The texts of keys point into the lists as they were.
    const Value targetBefore = target;
    const Value patchBefore = patch != nullptr ? *patch : Value();
    const associative::Texts keys(type.mergeKeys().begin(), type.mergeKeys().end());
    std::vector<associative::Texts> all = allKeyTexts(patchBefore.items(), targetBefore.items(), keys);
    if (all.empty())
        return {};
    if (keys.size() > 1)
        associative::completeEachOther(all);
    const associative::Texts itemKeys = keys.empty() ? associative::Texts{std::string_view{}} : keys;
    std::vector<Value> items(targetBefore.items().begin(), targetBefore.items().end());
    std::vector<Value> patchItems(patchBefore.items().begin(), patchBefore.items().end());
    std::vector<Value> result;
    associative::Texts lastKeys;
    for (const associative::Texts& texts : all) {
        const associative::Filled filled = associative::filled(all, texts, itemKeys);
        lastKeys = filled.keys;
        const Result<void> merged =
            mergeItem(items, patch != nullptr ? &patchItems : nullptr, filled, type, result);
        if (!merged)
            return merged;
    }
    if (Result<void> appended = associative::appendAll(result, items, lastKeys); !appended)
        return appended;
    if (patch != nullptr && patch->isSequence())
        *patch = patch->withItems(std::move(patchItems));
    Value merged = Value::sequence(std::move(result));
    if (!(merged == targetBefore))
        target = std::move(merged);
    return {};
}

} // namespace

Result<Value> strategicallyMerged(const Value& target, const Value& patch, const Schema& schema)
{
    Value merged = target;
    Value used = patch;
    const Result<Side> side = Merge(schema).walk(merged, &used, {});
    if (!side)
        return tl::unexpected(side.error());
    switch (*side) {
    case Side::None:
        return Value();
    case Side::Target:
        return reconciled(target, merged);
    case Side::Patch:
    case Side::KeptNull:
        break;
    }
    return target;
}

} // namespace efa::kustomize
