#include "kustomize/printedtext.h"

#include "kustomize/keydomains.h"
#include "kustomize/memory.h"
#include "kustomize/output.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::PrintedText)
};

} // namespace

QString notPrinted(const Resource& resource)
{
    return Text::tr("%1 could not be printed.").arg(QString::fromStdString(resource.id().text()));
}

Result<std::shared_ptr<const QByteArray>> printedText(Memory& memory, const Resource& resource)
{
    const ContentKey key = KeyMaker(domain::printed).add(resource.contentKey()).key();
    if (auto known = memory.find<QByteArray>(key))
        return known;
    memory.count(Memory::Work::ResourcePrinted);
    std::string text;
    if (auto done = appendYaml(resource.value(), text); !done) {
        return failure(std::move(done).error().withContext(notPrinted(resource)));
    }
    auto printed = std::make_shared<const QByteArray>(text.data(), static_cast<qsizetype>(text.size()));
    memory.offer(key, printed, sizeof(QByteArray) + text.size());
    return printed;
}

} // namespace efa::kustomize
