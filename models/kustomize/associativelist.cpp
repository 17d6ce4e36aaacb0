#include "kustomize/associativelist.h"

#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::kustomize::associative {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::AssociativeList)
};

bool isNullOrEmptyMapping(const Value& item)
{
    return item.isNilOrNull() || (item.isMapping() && item.size() == 0);
}

tl::unexpected<Error> wrongItem(std::string_view key)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = key.empty() ? Text::tr("A list of plain values holds an item that is none.")
                                           : Text::tr("A list whose items are told apart by %1 holds an item "
                                                      "without fields.")
                                                 .arg(shown(key)),
                    .hint = Text::tr("Give all items of the list the same form.")});
}

/// Whether one key of an item has the text; an empty text is met by any value of a field.
Result<bool> hasText(const Value& item, std::string_view key, std::string_view text)
{
    if (key.empty()) {
        if (!item.isScalar())
            return wrongItem(key);
        return item.text() == text;
    }
    if (!item.isMapping())
        return wrongItem(key);
    const Value* field = item.find(key);
    return field != nullptr && (text.empty() || field->text() == text);
}

/// Keys without a text (there are fewer texts) count as the key before them did.
Result<bool> matches(const Value& item, const Texts& keys, const Texts& values)
{
    bool last = false;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (i < values.size()) {
            const Result<bool> has = hasText(item, keys[i], values[i]);
            if (!has)
                return has;
            last = *has;
        }
        if (!last)
            return false;
    }
    return last;
}

/// Texts as one, so that different ones stay different.
std::string joined(const Texts& texts)
{
    std::string result;
    for (const std::string_view text : texts)
        result.append(std::to_string(text.size())).append(1, ':').append(text);
    return result;
}

/// What two lists of texts say together, where they agree in one place and contradict in none.
bool agree(const Texts& a, const Texts& b, Texts& merged)
{
    if (a.size() != b.size())
        return false;
    bool common = false;
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && !a[i].empty() && !b[i].empty())
            return false;
        common = common || a[i] == b[i];
        merged.push_back(a[i].empty() ? b[i] : a[i]);
    }
    return common;
}

} // namespace

Texts keyTexts(const Value& item, std::span<const std::string_view> keys)
{
    Texts texts;
    texts.reserve(keys.size());
    for (const std::string_view key : keys) {
        const Value* field = key.empty() ? &item : item.find(key);
        texts.push_back(field == nullptr || field->isNilOrEmpty() ? std::string_view{} : field->text());
    }
    return texts;
}

Filled filled(std::span<const Texts> all, const Texts& values, std::span<const std::string_view> keys)
{
    std::vector<bool> used(keys.size(), false);
    for (const Texts& texts : all) {
        for (size_t i = 0; i < texts.size() && i < used.size(); ++i)
            used[i] = used[i] || !texts[i].empty();
    }
    if (std::ranges::find(used, true) == used.end())
        return {{keys.begin(), keys.end()}, values};
    Filled result;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (!used[i])
            continue;
        result.keys.push_back(keys[i]);
        result.values.push_back(values[i]);
    }
    return result;
}

void completeEachOther(std::vector<Texts>& all)
{
    for (Texts& first : all) {
        const Texts before = first;
        for (Texts& second : all) {
            Texts merged;
            if (!agree(before, second, merged))
                continue;
            first = merged;
            second = merged;
        }
    }
}

Texts usedKeys(std::initializer_list<std::span<const Value>> lists, std::span<const std::string_view> keys)
{
    Texts used;
    for (const std::string_view key : keys) {
        const auto fills = [key](const Value& item) { return !keyTexts(item, {&key, 1}).front().empty(); };
        if (std::ranges::any_of(lists, [&](const auto& list) { return std::ranges::any_of(list, fills); }))
            used.push_back(key);
    }
    return used;
}

std::optional<Index> Index::of(std::span<const Value> items, const Texts& keys)
{
    Index index;
    index.m_places.reserve(items.size());
    for (size_t i = 0; i < items.size(); ++i) {
        const Texts texts = keyTexts(items[i], keys);
        const bool complete = std::ranges::none_of(texts, [](std::string_view text) { return text.empty(); });
        if (!complete || !index.m_places.emplace(joined(texts), i).second)
            return std::nullopt;
    }
    return index;
}

qsizetype Index::find(const Texts& values) const
{
    const auto found = m_places.find(joined(values));
    return found == m_places.end() ? -1 : static_cast<qsizetype>(found->second);
}

qsizetype indexOf(std::span<const Value> items, const Texts& keys, const Texts& values)
{
    for (size_t i = 0; i < items.size(); ++i) {
        const Value& item = items[i];
        const bool found = keys.front().empty()
                               ? item.text() == values.front()
                               : std::ranges::equal(keys, values, [&item](auto key, auto text) {
                                     const Value* field = item.find(key);
                                     return field != nullptr && field->text() == text;
                                 });
        if (found)
            return static_cast<qsizetype>(i);
    }
    return -1;
}

Result<void> setElement(std::vector<Value>& items, const Value& element, const Texts& keys,
                        const Texts& values)
{
    const bool wantsMapping = !keys.front().empty() && !values.empty() && !values.front().empty();
    std::vector<Value> kept;
    kept.reserve(items.size() + 1);
    bool found = false;
    for (const Value& item : items) {
        if (isNullOrEmptyMapping(item))
            continue;
        if (!item.isMapping() && wantsMapping) {
            kept.push_back(item);
            continue;
        }
        const Result<bool> matched = matches(item, keys, values);
        if (!matched)
            return tl::unexpected(matched.error());
        if (!*matched) {
            if (!values.empty())
                kept.push_back(item);
            continue;
        }
        found = true;
        if (!element.isNil())
            kept.push_back(element);
    }
    if (!found && !element.isNilOrNull())
        kept.push_back(element);
    items = std::move(kept);
    return {};
}

Result<void> appendAll(std::vector<Value>& items, const std::vector<Value>& source, const Texts& keys)
{
    for (const Value& item : source) {
        Texts values;
        if (keys.front().empty()) {
            values.push_back(item.text());
        } else {
            for (const std::string_view key : keys) {
                if (!item.isMapping() && !item.isNilOrNull())
                    return wrongItem(key);
                if (const Value* field = item.find(key))
                    values.push_back(field->text());
                else
                    items.push_back(item);
            }
            if (keys.size() > 1) {
                if (Result<void> removed = setElement(items, {}, keys, values); !removed)
                    return removed;
            }
        }
        if (Result<void> set = setElement(items, item, keys, values); !set)
            return set;
    }
    return {};
}

} // namespace efa::kustomize::associative
