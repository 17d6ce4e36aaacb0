// Feeds every file of a folder to a fuzz target, without libFuzzer: what once broke stays tried in each
// build.
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int main(int argc, char** argv)
{
    const QDir folder(argc > 1 ? QFile::decodeName(argv[1]) : QString());
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(name));
            return 1;
        }
        std::printf("%s\n", qPrintable(name));
        std::fflush(stdout);
        const QByteArray content = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(content.constData()),
                               static_cast<size_t>(content.size()));
    }
    if (names.isEmpty())
        std::fprintf(stderr, "no corpus in %s\n", qPrintable(folder.path()));
    return names.isEmpty() ? 1 : 0;
}
