#include "delivery/helmvaluesfrom.h"

#include "delivery/helmvalues.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

namespace efa::delivery {

using kustomize::Value;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HelmValuesFrom)
};

/// One item of `valuesFrom`.
struct ValuesReference
{
    std::string kind;
    std::string name;
    std::string key;
    std::string targetPath;
    bool optional = false;
};

ValuesReference referenceOf(const Value& item)
{
    return {.kind = textAt(item, {"kind"}),
            .name = textAt(item, {"name"}),
            .key = firstText({textAt(item, {"valuesKey"}), "values.yaml"}),
            .targetPath = textAt(item, {"targetPath"}),
            .optional = isTrueAt(item, {"optional"})};
}

class ValuesReader
{
  public:
    ValuesReader(const kustomize::Resource& release, const Delivered& delivered, Built& built)
        : m_release(release), m_delivered(delivered), m_built(built)
    {
    }

    Value read()
    {
        Value values = Value::mapping({});
        for (const Value& item : itemsAt(m_release.value(), {"spec", "valuesFrom"}))
            values = withReference(values, referenceOf(item));
        return mergedHelmValues(values, mappingAt(m_release.value(), {"spec", "values"}));
    }

  private:
    Value withReference(const Value& values, const ValuesReference& reference)
    {
        const kustomize::ResourcePtr map =
            reference.kind == "ConfigMap"
                ? m_delivered.find("", reference.kind, m_release.nspace(), reference.name)
                : nullptr;
        const Value* text = map ? map->value().at({"data", reference.key}) : nullptr;
        if (!text || !text->isScalar()) {
            if (!map || !reference.optional)
                addHole(reference);
            return values;
        }
        m_built.used.push_back(map);
        const Result<Value> merged = laidOver(values, reference, text->text());
        if (merged)
            return *merged;
        m_built.findings.append({.severity = Severity::Error,
                                 .rule = u"helm-values"_s,
                                 .text = merged.error().message,
                                 .place = merged.error().where.value_or(Place()),
                                 .trail = {},
                                 .hint = merged.error().hint,
                                 .subject = QString::fromStdString(reference.kind + ' ' + m_release.nspace() +
                                                                   '/' + reference.name)});
        return values;
    }

    Result<Value> laidOver(const Value& values, const ValuesReference& reference, std::string_view text) const
    {
        if (!reference.targetPath.empty())
            return withHelmParameter(values, reference.targetPath, text, HelmParameter::Typed);
        const Result<Value> more =
            readHelmValues(QByteArray(text.data(), static_cast<qsizetype>(text.size())), nameOf(reference));
        if (!more)
            return failure(more.error());
        return mergedHelmValues(values, *more);
    }

    QString nameOf(const ValuesReference& reference) const
    {
        return QString::fromStdString(reference.kind + ' ' + m_release.nspace() + '/' + reference.name);
    }

    void addHole(const ValuesReference& reference)
    {
        const QString what = nameOf(reference);
        m_built.holes.push_back(
            {what, Text::tr("The values that stand in %1 are known only in the cluster.").arg(what)});
    }

    const kustomize::Resource& m_release;
    const Delivered& m_delivered;
    Built& m_built;
};

} // namespace

Value helmValuesFrom(const kustomize::Resource& release, const Delivered& delivered, Built& built)
{
    return ValuesReader(release, delivered, built).read();
}

} // namespace efa::delivery
