// Prints how fast and how small our reader is beside libyaml's bare events and yaml-cpp's Node, and how fast
// the emitter is. `bench_yaml --check` fails where a promise does not hold.
#include "yaml/emitter.h"
#include "yaml/stream.h"

#include <QByteArray>
#include <QFile>

#include <yaml-cpp/yaml.h>

#include <yaml.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa::yaml;

namespace {

constexpr double leastOfEvents = 0.55; ///< our speed over that of libyaml's events
constexpr double leastOfYamlCpp = 5.0; ///< our speed over that of yaml-cpp's Node
constexpr double mostMemory = 12.0;    ///< bytes at the peak for a byte of text
constexpr int rounds = 7;

/// Deployments and ConfigMaps as people write them.
QByteArray manifests(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text +=
            "---\n# Telemetry of site " + number +
            ", kept small for 2 GB nodes.\n"
            "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: telemetry-" +
            number +
            "\n"
            "  namespace: edge-system\n  labels: {app: telemetry, site: \"" +
            number +
            "\"}\n"
            "spec:\n  replicas: 1\n  selector:\n    matchLabels:\n      app: telemetry\n"
            "  template:\n    metadata:\n      labels:\n        app: telemetry\n"
            "      annotations:\n        prometheus.io/scrape: \"true\"\n        prometheus.io/port: '9100'\n"
            "    spec:\n      containers:\n      - name: agent # the only one\n"
            "        image: registry.example.com/telemetry/agent:1.27." +
            number +
            "\n"
            "        args: [\"--interval\", \"30s\", \"--listen=:9100\"]\n"
            "        env:\n        - name: SITE\n          valueFrom:\n            fieldRef:\n"
            "              fieldPath: metadata.namespace\n"
            "        resources:\n          limits:\n            cpu: 250m\n            memory: 128Mi\n"
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: telemetry-" +
            number +
            "\n"
            "data:\n  agent.conf: |\n    [agent]\n    interval = \"30s\"\n    hostname = \"edge-" +
            number +
            "\"\n\n"
            "    [[outputs.mqtt]]\n    servers = [\"tcp://broker:1883\"]\n";
    }
    return text;
}

/// Of this process, so that other work on the machine counts less.
double processorNanoseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e9 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec);
}

/// Nanoseconds of the fastest of several rounds.
double fastest(int times, const std::function<void()>& work)
{
    double best = 0;
    for (int i = 0; i < times; ++i) {
        const double before = processorNanoseconds();
        work();
        const double taken = processorNanoseconds() - before;
        best = i == 0 ? taken : std::min(best, taken);
    }
    return best;
}

void readBareEvents(const QByteArray& text)
{
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.constData()),
                                 static_cast<size_t>(text.size()));
    bool done = false;
    while (!done) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) != 1)
            break;
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

void emitNode(Emitter& emitter, Node node)
{
    if (node.isMapping()) {
        emitter.beginMapping(node.size());
        for (const auto& [key, value] : node.members()) {
            emitter.key(key.value());
            emitNode(emitter, value);
        }
        emitter.endMapping();
    } else if (node.isSequence()) {
        emitter.beginSequence(node.size());
        for (const Node item : node.items())
            emitNode(emitter, item);
        emitter.endSequence();
    } else {
        emitter.string(node.value());
    }
}

/// A line such as `VmHWM:  1234 kB` of this process, in bytes.
double processBytes(const char* field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(static_cast<qsizetype>(std::strlen(field)))
                       .trimmed()
                       .split(' ')
                       .front()
                       .toDouble() *
                   1024;
    }
    return 0;
}

/// The peak while reading a text, for a byte of it, the text itself not counted.
double memoryFactor(const QByteArray& text)
{
    const double before = processBytes("VmRSS:");
    const auto stream = Stream::parse(Source(text, u"memory"_s));
    const double grown = processBytes("VmHWM:") - before;
    return stream ? grown / static_cast<double>(text.size()) : 1e9;
}

struct Times
{
    double bare = 0;
    double ours = 0;
    double yamlCpp = 0;
    double printing = 0;
    size_t printed = 0;     ///< bytes
    double overBare = 0;    ///< our speed over that of libyaml's events
    double overYamlCpp = 0; ///< our speed over that of yaml-cpp's Node
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Times are the best of the rounds. Ratios are made within each round, where a machine that is slow for some
/// seconds is slow for all three, and are the median of the rounds.
Times measure(const QByteArray& text)
{
    const Source source(text, u"bench"_s);
    std::vector<double> bare;
    std::vector<double> ours;
    std::vector<double> yamlCpp;
    std::vector<double> overBare;
    std::vector<double> overYamlCpp;
    for (int i = 0; i < rounds; ++i) {
        bare.push_back(fastest(1, [&] { readBareEvents(text); }));
        ours.push_back(fastest(1, [&] { (void)Stream::parse(source); }));
        yamlCpp.push_back(fastest(1, [&] { (void)YAML::LoadAll(text.toStdString()); }));
        overBare.push_back(bare.back() / ours.back());
        overYamlCpp.push_back(yamlCpp.back() / ours.back());
    }
    Times times;
    times.bare = std::ranges::min(bare);
    times.ours = std::ranges::min(ours);
    times.yamlCpp = std::ranges::min(yamlCpp);
    times.overBare = median(overBare);
    times.overYamlCpp = median(overYamlCpp);
    const auto stream = Stream::parse(source);
    std::string out;
    times.printing = fastest(rounds, [&] {
        out.clear();
        for (const Document& document : stream->documents()) {
            Emitter emitter(out);
            emitNode(emitter, document.root());
            emitter.endDocument();
        }
    });
    times.printed = out.size();
    return times;
}

struct Promise
{
    const char* what = nullptr;
    double value = 0;
    double least = 0;
    double most = 1e9;

    bool holds() const { return value >= least && value <= most; }
};

} // namespace

int main()
{
    const double memory = memoryFactor(manifests(20'000)); // first, as the peak is that of the whole process
    const QByteArray text = manifests(4000);
    const auto size = static_cast<double>(text.size());
    const Times times = measure(text);
    std::printf("%.1f MB of manifests, in MB/s: libyaml events %.0f, our tree %.0f, yaml-cpp Node %.1f, "
                "emitter %.0f\n",
                size / 1e6, 1e3 * size / times.bare, 1e3 * size / times.ours, 1e3 * size / times.yamlCpp,
                1e3 * static_cast<double>(times.printed) / times.printing);
    const Promise promises[] = {
        {.what = "speed of our tree over libyaml's events", .value = times.overBare, .least = leastOfEvents},
        {.what = "speed of our tree over yaml-cpp's Node",
         .value = times.overYamlCpp,
         .least = leastOfYamlCpp},
        {.what = "peak memory for a byte of text", .value = memory, .most = mostMemory},
    };
    for (const Promise& promise : promises)
        std::printf("%-42s %6.2f  %s\n", promise.what, promise.value, promise.holds() ? "holds" : "MISSED");
    const bool good = std::all_of(std::begin(promises), std::end(promises), std::mem_fn(&Promise::holds));
    return good ? 0 : 1;
}
