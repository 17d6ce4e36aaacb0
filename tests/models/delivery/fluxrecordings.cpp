#include "fluxrecordings.h"

#include "tests/support/gojudge.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

QString recordingsFile()
{
    return QStringLiteral(EFA_TEST_DATA "/delivery/flux/recordings.json");
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(content) != content.size())
        return failure({.code = ErrorCode::Io, .message = file.errorString()});
    return {};
}

Result<QJsonObject> questionFor(const FluxCase& flux, const QString& folder)
{
    QJsonObject question = {{u"root"_s, folder + u"/root"_s},
                            {u"kustomization"_s, folder + u"/kustomization.yaml"_s},
                            {u"strict"_s, flux.strict}};
    if (flux.ignore)
        question.insert(u"ignore"_s, QString::fromUtf8(*flux.ignore));
    if (!flux.cluster.isEmpty())
        question.insert(u"cluster"_s, folder + u"/cluster.yaml"_s);
    std::map<QString, QByteArray> files = {{u"kustomization.yaml"_s, flux.kustomization},
                                           {u"cluster.yaml"_s, flux.cluster}};
    for (const auto& [path, content] : flux.files)
        files.insert({u"root/"_s + path, content});
    for (const auto& [path, content] : files) {
        if (auto written = writeFile(folder + u'/' + path, content); !written)
            return failure(written.error());
    }
    return question;
}

} // namespace

Result<FluxRecordings> FluxRecordings::read()
{
    QFile file(recordingsFile());
    if (!file.open(QIODevice::ReadOnly))
        return failure({.code = ErrorCode::Io, .message = file.errorString()});
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    if (all.isEmpty())
        return failure({.code = ErrorCode::Invalid, .message = u"The recordings are no JSON object."_s});
    FluxRecordings recordings;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject one = it->toObject();
        const bool refused = one.contains(u"error"_s);
        const QString text = one[refused ? u"error"_s : u"output"_s].toString();
        recordings.m_byName[it.key()] = {one[u"case"_s].toString(), {text.toUtf8(), refused}};
    }
    return recordings;
}

Result<void> FluxRecordings::write() const
{
    QJsonObject all;
    for (const auto& [name, recording] : m_byName) {
        const FluxAnswer& answer = recording.answer;
        all.insert(name,
                   QJsonObject{{u"case"_s, recording.fingerprint},
                               {answer.refused ? u"error"_s : u"output"_s, QString::fromUtf8(answer.text)}});
    }
    return writeFile(recordingsFile(), QJsonDocument(all).toJson());
}

const FluxAnswer* FluxRecordings::find(const FluxCase& flux) const
{
    const auto found = m_byName.find(flux.name);
    const bool isCurrent =
        found != m_byName.end() && found->second.fingerprint.toLatin1() == flux.fingerprint();
    return isCurrent ? &found->second.answer : nullptr;
}

void FluxRecordings::put(const FluxCase& flux, const FluxAnswer& answer)
{
    m_byName[flux.name] = {QString::fromLatin1(flux.fingerprint()), answer};
}

Result<QList<FluxAnswer>> askFluxJudge(const QList<FluxCase>& cases)
{
    const auto judge = test::GoJudge::make(u"flux"_s);
    if (!judge)
        return failure(judge.error());
    const QTemporaryDir folder;
    QList<QJsonObject> questions;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        auto question = questionFor(cases[i], folder.filePath(QString::number(i)));
        if (!question)
            return failure(question.error());
        questions << *question;
    }
    const auto said = judge->ask(questions);
    if (!said)
        return failure(said.error());
    QList<FluxAnswer> answers;
    for (qsizetype i = 0; i < said->size(); ++i) {
        const bool refused = said->at(i).contains(u"error"_s);
        QString text = said->at(i)[refused ? u"error"_s : u"output"_s].toString();
        text.replace(folder.path(), u"FOLDER"_s);
        answers << FluxAnswer{text.toUtf8(), refused};
    }
    return answers;
}
