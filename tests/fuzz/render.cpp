// Any files as a folder to render: a line `=== PATH` begins a file. A whole build, then the same one again
// from what is remembered: both give the same bytes or the same error.
#include "files/memorytree.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"

#include <cstdint>
#include <cstdlib>

using namespace efa;

namespace {

std::map<QString, QByteArray> filesOf(const QByteArray& text)
{
    std::map<QString, QByteArray> files;
    QString name = QStringLiteral("kustomization.yaml");
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith("=== "))
            name = QString::fromUtf8(line.mid(4));
        else
            files[name] += line + '\n';
    }
    return files;
}

QByteArray answer(const kustomize::Engine& engine, const files::FileTree& tree)
{
    Progress progress;
    const auto rendering = engine.render(tree, {}, {}, progress);
    return rendering ? kustomize::toYaml(*rendering) : rendering.error().toString().toUtf8();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const files::MemoryTree tree(filesOf(text));
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const QByteArray cold = answer(engine, tree);
    if (answer(engine, tree) != cold)
        std::abort();
    return 0;
}
