#include "delivery/argohelm.h"

#include "delivery/argoorigin.h"
#include "delivery/argosourcetype.h"
#include "delivery/chartfiles.h"
#include "delivery/foldercontent.h"
#include "delivery/helmunit.h"
#include "delivery/helmvalues.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoHelm)
};

bool isAddress(const std::string& file)
{
    return file.find("://") != std::string::npos;
}

/// What is not at hand may be there all the same: it is not "missing".
Error elsewhere(Error error)
{
    if (error.code == ErrorCode::NotFound)
        error.code = ErrorCode::Unsupported;
    return error;
}

Value yamlFile(const files::FileTree& tree, const QString& path)
{
    const Result<QByteArray> content = tree.read(path);
    const Result<Value> value =
        content ? readHelmValues(*content, tree.displayName(path)) : Result<Value>(failure(content.error()));
    return value.value_or(Value::mapping({}));
}

} // namespace

ArgoHelm::ArgoHelm(const ArgoApplication& application, const ArgoSource& source, const Workshop& workshop)
    : m_application(application)
    , m_source(source)
    , m_workshop(workshop)
    , m_options(mappingAt(source.all, {"helm"}))
    , m_environment(application, source)
{
}

Built ArgoHelm::build(const files::FileTree* tree, const QString& folder)
{
    m_tree = tree;
    m_folder = folder;
    HelmRelease release;
    readChart(release);
    release.values = withFileParameters(withParameters(withInline(withFiles(release.values))));
    for (const std::string& name : m_environment.unknown()) {
        m_built.holes.push_back(
            {QString::fromStdString(name), Text::tr("The variable %1 is known only when Argo CD syncs.")
                                               .arg(QString::fromStdString(name))});
    }
    m_built.opaque = helmUnit(release);
    return std::move(m_built);
}

void ArgoHelm::readChart(HelmRelease& release) const
{
    release.release = firstText({textAt(m_options, {"releaseName"}), m_application.name});
    release.nspace = firstText({textAt(m_options, {"namespace"}), m_application.destinationNamespace});
    release.repository = m_source.url;
    release.chart = m_source.chart;
    release.version = m_source.revision;
    if (m_source.chart.empty() && m_tree) {
        const Value chart = yamlFile(*m_tree, joined(m_folder, u"Chart.yaml"_s));
        release.chart = firstText({textAt(chart, {"name"}), m_source.path});
        release.version = textAt(chart, {"version"});
        release.more.push_back({"files", folderContent(*m_tree, m_folder)});
        if (m_workshop.charts())
            release.files = chartFiles(*m_tree, m_folder);
    }
    if (isTrueAt(m_options, {"skipCrds"}))
        release.more.push_back({"skipCrds", "true"});
}

void ArgoHelm::addHole(const std::string& file, const QString& why)
{
    m_built.holes.push_back(
        {QString::fromStdString(file),
         Text::tr("The values of %1 are not known: %2").arg(QString::fromStdString(file), why)});
}

void ArgoHelm::addFinding(const Error& error)
{
    m_built.findings.append({.severity = Severity::Error,
                             .rule = u"helm-values"_s,
                             .text = error.message,
                             .place = error.where.value_or(Place()),
                             .trail = {},
                             .hint = error.hint});
}

Result<QByteArray> ArgoHelm::read(const std::string& file)
{
    const ArgoSource* other = m_application.reference(file);
    if (!other && file.starts_with('$') && file.find('/') != std::string::npos &&
        !file.starts_with("$ARGOCD_")) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("No source has the name in %1.").arg(QString::fromStdString(file)),
             .hint = Text::tr("Give one of the sources a `ref`.")});
    }
    if (other) {
        const Source place = originOf(*other, m_workshop);
        const auto tree = m_workshop.tree(place);
        if (!tree)
            return failure(elsewhere(tree.error()));
        const Result<QString> path = files::cleanPath(
            QString(), QString::fromStdString(m_environment.expanded(file.substr(file.find('/') + 1))));
        return path ? (*tree)->read(*path) : Result<QByteArray>(failure(path.error()));
    }
    if (!m_tree) {
        return failure({.code = ErrorCode::Unsupported,
                        .message = Text::tr("It stands in the chart, which is not on this machine."),
                        .hint = {}});
    }
    // A leading slash means the root of the repository.
    const QString path = QString::fromStdString(m_environment.expanded(file));
    const Result<QString> clean =
        path.startsWith(u'/') ? files::cleanPath(QString(), path.mid(1)) : files::cleanPath(m_folder, path);
    return clean ? m_tree->read(*clean) : Result<QByteArray>(failure(clean.error()));
}

Value ArgoHelm::withFiles(const Value& values)
{
    Value merged = values;
    for (const std::string& file : textsAt(m_options, {"valueFiles"}))
        merged = withFile(merged, file);
    return merged;
}

Value ArgoHelm::withFile(const Value& values, const std::string& file)
{
    if (isAddress(file)) {
        addHole(file, Text::tr("it stands elsewhere."));
        return values;
    }
    const Result<QByteArray> content = read(file);
    if (!content) {
        const bool isSkipped =
            content.error().code == ErrorCode::NotFound && isTrueAt(m_options, {"ignoreMissingValueFiles"});
        if (!isSkipped)
            addHole(file, content.error().message);
        return values;
    }
    const Result<Value> more = readHelmValues(*content, QString::fromStdString(file));
    if (!more) {
        addFinding(more.error());
        return values;
    }
    return mergedHelmValues(values, *more);
}

Value ArgoHelm::withInline(const Value& values)
{
    const Value* object = m_options.find("valuesObject");
    if (object && !object->isNilOrNull())
        return mergedHelmValues(values, *object);
    const Result<Value> more =
        readHelmValues(QByteArray::fromStdString(textAt(m_options, {"values"})),
                       Text::tr("the values of %1").arg(QString::fromStdString(m_application.name)));
    if (!more) {
        addFinding(more.error());
        return values;
    }
    return mergedHelmValues(values, *more);
}

Value ArgoHelm::withParameters(Value values)
{
    // Helm takes those that are no text by force first.
    for (const HelmParameter type : {HelmParameter::Typed, HelmParameter::Text}) {
        for (const Value& item : itemsAt(m_options, {"parameters"})) {
            if (isTrueAt(item, {"forceString"}) != (type == HelmParameter::Text))
                continue;
            Result<Value> changed = withHelmParameter(values, textAt(item, {"name"}),
                                                      m_environment.expanded(textAt(item, {"value"})), type);
            if (changed)
                values = std::move(*changed);
            else
                addFinding(changed.error());
        }
    }
    return values;
}

Value ArgoHelm::withFileParameters(Value values)
{
    for (const Value& item : itemsAt(m_options, {"fileParameters"})) {
        const std::string file = textAt(item, {"path"});
        const Result<QByteArray> content = read(file);
        if (!content) {
            addHole(file, content.error().message);
            continue;
        }
        Result<Value> changed =
            withHelmParameter(values, textAt(item, {"name"}), content->toStdString(), HelmParameter::Text);
        if (changed)
            values = std::move(*changed);
        else
            addFinding(changed.error());
    }
    return values;
}

} // namespace efa::delivery
