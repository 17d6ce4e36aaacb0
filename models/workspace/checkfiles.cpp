#include "workspace/checkfiles.h"

#include "yaml/stream.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace)
};

CheckedFile check(const files::WorkingFolder& folder, const QString& path, const FileLook& look)
{
    const Result<QByteArray> text = folder.read(path);
    if (text)
        return {look, checkText(path, *text)};
    const Error& error = text.error();
    return {
        look,
        {{.rule = u"file-unreadable"_s, .text = error.message, .place = {.file = path}, .hint = error.hint}}};
}

} // namespace

bool isYamlFile(const QString& path)
{
    return path.endsWith(".yaml"_L1, Qt::CaseInsensitive) || path.endsWith(".yml"_L1, Qt::CaseInsensitive) ||
           isKustomizationFile(path);
}

QList<Diagnostic> checkText(const QString& path, const QByteArray& text)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(text, path));
    if (stream)
        return {};
    const Error& error = stream.error();
    return {{.rule = u"yaml-syntax"_s,
             .text = error.message,
             .place = error.where.value_or(Place{.file = path}),
             .hint = error.hint}};
}

Result<CheckedFiles> checkFiles(const QString& root, const QStringList& paths, const CheckedFiles& known,
                                Progress& progress)
{
    const files::WorkingFolder folder(root);
    CheckedFiles checked;
    qint64 done = 0;
    for (const QString& path : paths) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Checking was cancelled.")});
        progress.report(++done, paths.size());
        if (!isYamlFile(path))
            continue;
        const FileLook look = lookAt(root + u'/' + path);
        if (look.size < 0)
            continue;
        const auto at = known.constFind(path);
        const bool unchanged = at != known.constEnd() && at->look == look;
        checked.insert(path, unchanged ? *at : check(folder, path, look));
    }
    return checked;
}

} // namespace efa::workspace
