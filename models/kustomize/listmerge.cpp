#include "kustomize/fields.h"
#include "kustomize/strategicmerge_p.h"

#include <algorithm>

// How a merge patch goes through lists that merge by keys.
namespace efa::kustomize {

namespace {

Value withField(const Value& mapping, std::string_view key, const Value& value)
{
    const Value quoted = quotedWhereAmbiguous(value);
    if (key.empty())
        return restyled(quoted, mapping);
    const Value* old = mapping.find(key);
    return mapping.with(key, old != nullptr ? restyled(quoted, *old) : quoted);
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

/// The merged list is a new one, unless nothing changed; the patch's items may have changed on the way.
void putItems(Value& target, std::vector<Value> items, Value* patch, std::vector<Value> patchItems)
{
    if (patch != nullptr && patch->isSequence())
        *patch = patch->withItems(std::move(patchItems));
    Value merged = Value::sequence(std::move(items));
    if (!(merged == target))
        target = std::move(merged);
}

} // namespace

Result<Side> Merge::visitList(Value& target, Value* patch)
{
    Value& other = patch != nullptr ? *patch : target;
    if (target.isNilOrNull())
        return Side::Patch;
    if (other.isNull())
        return Side::None;
    return directedSide(other);
}

Result<Side> Merge::walkList(Value& target, Value* patch, FieldType type)
{
    Result<Side> side = visitList(target, patch);
    if (!side || *side == Side::None)
        return side;
    const bool own = patch == nullptr || *side == Side::Patch;
    const Result<void> merged =
        own ? mergeItems(patch != nullptr ? *patch : target, nullptr, type) : mergeItems(target, patch, type);
    if (!merged)
        return tl::unexpected(merged.error());
    return side;
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
    putItems(target, std::move(result), patch, std::move(patchItems));
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
    putItems(target, std::move(result), patch, std::move(patchItems));
    return {};
}

} // namespace efa::kustomize
