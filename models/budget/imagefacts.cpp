#include "budget/imagefacts.h"

#include "budget/quantity.h"
#include "fleet/fields.h"
#include "yaml/stream.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::budget {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::budget::ImageFacts)
};

std::map<std::string, int64_t> platformsOf(fleet::Fields& image, QList<Diagnostic>& findings)
{
    std::map<std::string, int64_t> bytes;
    for (const yaml::Node item : image.items("platforms")) {
        fleet::Fields fields(item, findings);
        const std::string architecture = fields.requiredText("architecture").toStdString();
        fields.text("os");
        const QString written = fields.requiredText("bytes");
        if (const auto amount = bytesOf(written.toStdString()))
            bytes[architecture] = *amount;
        else if (!written.isEmpty())
            findings << Diagnostic{.severity = Severity::Error,
                                   .rule = u"budget-images"_s,
                                   .text = Text::tr("'%1' is no number of bytes").arg(written),
                                   .place = fields.placeOf("bytes"),
                                   .hint = Text::tr("Write a whole number from 0.")};
    }
    return bytes;
}

} // namespace

ImageFacts ImageFacts::read(const yaml::Source& source, QList<Diagnostic>& findings)
{
    ImageFacts facts;
    const auto stream = yaml::Stream::parse(source);
    if (!stream) {
        findings << Diagnostic{.severity = Severity::Error,
                               .rule = u"budget-images"_s,
                               .text = stream.error().message,
                               .place = stream.error().where.value_or(Place{.file = source.name()}),
                               .hint = stream.error().hint};
        return facts;
    }
    if (stream->documents().empty())
        return facts;
    fleet::Fields document(stream->documents().front().root(), findings);
    for (const std::string_view key : {"apiVersion", "kind", "metadata"})
        document.node(key);
    const auto spec = document.node("spec");
    if (!spec)
        return facts;
    fleet::Fields fields(*spec, findings);
    for (const yaml::Node item : fields.items("images")) {
        fleet::Fields image(item, findings);
        const std::string name = image.requiredText("image").toStdString();
        for (const std::string_view key : {"digest", "read"})
            image.text(key);
        facts.m_bytes[name] = platformsOf(image, findings);
    }
    return facts;
}

std::optional<int64_t> ImageFacts::bytesOf(const std::string& image, const std::string& architecture) const
{
    const auto known = m_bytes.find(image);
    if (known == m_bytes.end())
        return std::nullopt;
    const auto bytes = known->second.find(architecture);
    return bytes == known->second.end() ? std::nullopt : std::optional(bytes->second);
}

} // namespace efa::budget
