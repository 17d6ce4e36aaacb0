#include "kustomize/entrystep.h"

#include "kustomize/fieldfilter.h"
#include "kustomize/fields.h"
#include "kustomize/namesteps.h"
#include "kustomize/sharing.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::EntryStep)
};

constexpr uint64_t domain = 0x656e7472;

/// Puts one entry into mappings. The reference puts one node everywhere: where the entry is new that node
/// itself (so all these places share it), over an old one its content; each old one hands it its quoting.
class Entry
{
  public:
    Entry(std::string_view name, std::string_view text, uint16_t share)
        : m_name(name), m_value(Value::scalar(text, Tag::Str)), m_share(share)
    {
    }

    Result<Value> put(const Value& mapping)
    {
        if (mapping.isNilOrNull())
            return mapping; // what is put into a null is never printed
        if (!mapping.isMapping()) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("Labels or annotations are to be set where no mapping stands."),
                 .hint = Text::tr("Write the labels or annotations as a mapping.")});
        }
        m_value = quotedWhereAmbiguous(m_value);
        const Value* old = mapping.find(m_name);
        if (old == nullptr) {
            m_shared = m_value;
            return mapping.with(m_name, m_value.withShare(m_share));
        }
        m_value = m_value.withStyle(old->isScalar() ? old->style() : Style::Plain);
        return mapping.with(m_name, m_value.withShare(old->share()));
    }

    /// The object after all places were seen: those that share the node have its last quoting.
    Value finished(const Value& object) const
    {
        return m_shared.isNil() || m_shared == m_value ? object : withShared(object, m_share, m_value);
    }

  private:
    std::string_view m_name;
    Value m_value;
    uint16_t m_share;
    Value m_shared; ///< as it was last put
};

} // namespace

EntryStep::EntryStep(Entries entries, FieldSpecs fields)
    : m_entries(std::move(entries)), m_fields(std::move(fields))
{
    KeyMaker maker(domain);
    for (const auto& [name, text] : m_entries)
        maker.add(name).add(text);
    m_key = maker.add(keyOf(m_fields)).key();
}

Result<Value> EntryStep::withEntry(const Value& object, const std::string& name,
                                   const std::string& text) const
{
    Entry entry(name, text, unusedShare(object));
    Value changed = object;
    for (const FieldSpec& field : m_fields) {
        Result<Value> next = withFieldChanged(changed, field, {Kind::Mapping, Tag::Map},
                                              [&entry](const Value& mapping) { return entry.put(mapping); });
        if (!next)
            return next;
        changed = reconciled(changed, *next);
    }
    return entry.finished(changed);
}

Result<Value> EntryStep::apply(const Resource& resource) const
{
    Value object = resource.value();
    for (const auto& [name, text] : m_entries) {
        Result<Value> next = withEntry(object, name, text);
        if (!next)
            return next;
        object = *std::move(next);
    }
    return object;
}

} // namespace efa::kustomize
