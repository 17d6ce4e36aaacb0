#include "kustomize/generatornote.h"

#include "kustomize/keyvaluesources.h"

namespace efa::kustomize {

namespace {

PathPart key(std::string_view name)
{
    return PathPart::ofKey(name);
}

/// Collects the fields of one generated object.
class Fields
{
  public:
    Fields(const Spot& entry, const GeneratorEntry& generator, const SourceReader& readFile)
        : m_entry(entry), m_generator(generator), m_readFile(readFile)
    {
    }

    void addMetadata()
    {
        // An object that configures a generator has its own name where it gives none.
        const bool isObject = m_entry.object.has_value();
        for (const char* field : {"name", "namespace"}) {
            FieldPath way = {key("metadata"), key(field)};
            add(way, m_entry.below(isObject ? way : FieldPath{key(field)}));
        }
        add({key("type")}, m_entry.below({key("type")}));
    }

    void addOptions(const Spot& options, const GeneratorOptions& said)
    {
        for (const auto& [name, text] : said.labels)
            add({key("metadata"), key("labels"), key(name)}, options.below({key("labels"), key(name)}));
        for (const auto& [name, text] : said.annotations) {
            add({key("metadata"), key("annotations"), key(name)},
                options.below({key("annotations"), key(name)}));
        }
        if (said.immutable)
            add({key("immutable")}, options.below({key("immutable")}));
    }

    void addEnvs()
    {
        for (const Entry& env : m_generator.envs) {
            const Result<yaml::Source> source = m_readFile(env.text);
            if (!source)
                continue;
            for (const EnvLine& line : envLines(source->view()))
                addData(line.key, {.source = *source, .line = line.number});
        }
    }

    void addLiterals()
    {
        for (size_t i = 0; i < m_generator.literals.size(); ++i) {
            const std::string& text = m_generator.literals[i].text;
            addData(std::string_view(text).substr(0, text.find('=')),
                    m_entry.below({key("literals"), PathPart::ofIndex(i)}));
        }
    }

    void addFiles()
    {
        for (const Entry& file : m_generator.files) {
            const Result<FileSource> named = fileSource(file);
            const Result<yaml::Source> source = named ? m_readFile(named->path.text) : failure(named.error());
            if (source)
                addData(named->key, {.source = *source, .line = 1});
        }
    }

    std::map<FieldPath, Spot> take() { return std::move(m_fields); }

  private:
    // The first that gives a field counts.
    void add(FieldPath path, const Spot& spot) { m_fields.try_emplace(std::move(path), spot); }

    void addData(std::string_view name, const Spot& spot)
    {
        add({key("data"), key(name)}, spot);
        add({key("binaryData"), key(name)}, spot);
    }

    const Spot& m_entry;
    const GeneratorEntry& m_generator;
    const SourceReader& m_readFile;
    std::map<FieldPath, Spot> m_fields;
};

} // namespace

Note generatorNote(const CausePtr& cause, const GeneratorEntry& generator,
                   const std::optional<PlacedOptions>& options, const SourceReader& readFile)
{
    Fields fields(cause->at, generator, readFile);
    fields.addMetadata();
    // Its own options go before those of all.
    if (generator.options)
        fields.addOptions(cause->at.below({key("options")}), *generator.options);
    if (options)
        fields.addOptions(options->spot, options->options);
    fields.addEnvs();
    fields.addLiterals();
    fields.addFiles();
    return {cause, {Giver::Fields{fields.take()}}};
}

} // namespace efa::kustomize
