using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>The ports of an EXPOSE as BuildKit reads them: sorted as written, then expanded and split, then read one after the other.</summary>
internal static class ExposedPorts
{
    private const int HighestPort = 65535;

    /// <summary>The ports as far as they are known.</summary>
    /// <param name="step">The instruction.</param>
    /// <param name="expose">The instruction.</param>
    /// <param name="stop">A word that cannot be expanded, at which the build stops before it reads any port.</param>
    public static IReadOnlyList<ExposedPort> Of(StageStep step, ExposeInstruction expose, out BuildStop? stop)
    {
        stop = null;
        var words = expose.Ports.Count > 1 ? Sorted(expose.Ports) : expose.Ports;
        var ports = new List<ExposedPort>(words.Count);
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            var expansion = step.ExpandWords(word);
            stop ??= BuildStop.Of(new StepWord(word, expansion.Whole, null), word);
            foreach (var text in expansion.Words ?? [])
                ports.Add(Read(word, text, expansion.Whole.IsDefault));
        }

        return ports;
    }

    private static List<MappedText> Sorted(IReadOnlyList<MappedText> words)
    {
        var sorted = new List<MappedText>(words);
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
        return sorted;
    }

    private static ExposedPort Read(MappedText word, string text, bool isDefault)
    {
        if (text[0] is >= '0' and <= '9' && Number(text) is not null)
            return new ExposedPort(word, text, false, "", null, isDefault);

        var last = text.LastIndexOf(':');
        var container = text.Substring(last + 1);
        var before = last < 0 ? -1 : last == 0 ? -1 : text.LastIndexOf(':', last - 1);
        var host = last < 0 ? "" : text.Substring(before + 1, last - before - 1);
        var address = before < 0 ? "" : text.Substring(0, before);

        var slash = container.IndexOf('/');
        var port = slash < 0 ? container : container.Substring(0, slash);
        var protocol = slash < 0 ? "" : container.Substring(slash + 1);
        if (FormProblem(port, protocol) is { } problem)
            return new ExposedPort(word, text, false, "", $"invalid port: {GoQuote.Of(text)}: {problem}", isDefault);

        var mapsToHost = address.Length > 0 || host.Length > 0;
        return new ExposedPort(word, text, mapsToHost, protocol, ValueProblem(address, host, port), isDefault);
    }

    private static string? FormProblem(string port, string protocol)
    {
        if (port.Length == 0)
            return "no port specified";

        return protocol.ToLowerInvariant() is "" or "tcp" or "udp" or "sctp" ? null : $"invalid proto: {protocol}";
    }

    private static string? ValueProblem(string address, string host, string port)
    {
        if (address.Length > 0 && AddressProblem(address) is { } addressProblem)
            return addressProblem;

        if (Range(port) is not { } container)
            return $"invalid containerPort: {port}";

        if (host.Length == 0)
            return null;

        if (Range(host) is not { } published)
            return $"invalid hostPort: {host}";

        var length = container.End - container.Start;
        return length != 0 && length != published.End - published.Start
            ? $"invalid ranges specified for container and host Ports: {port} and {host}"
            : null;
    }

    private static string? AddressProblem(string address)
    {
        if (address[0] != '[')
            return InternetAddress.IsValid(address) ? null : $"invalid IP address: {address}";

        if (address[address.Length - 1] != ']' || address.IndexOf('[', 1) >= 0 || address.IndexOf(']') != address.Length - 1)
            return $"invalid IP address {address}";

        var inner = address.Substring(1, address.Length - 2);
        return inner.Length == 0 || InternetAddress.IsValid(inner) ? null : $"invalid IP address: {inner}";
    }

    private static (int Start, int End)? Range(string text)
    {
        var dash = text.IndexOf('-');
        var first = dash < 0 ? text : text.Substring(0, dash);
        var second = dash < 0 ? text : text.Substring(dash + 1);
        if (Number(first) is not { } start)
            return null;

        if (first == second)
            return (start, start);

        return Number(second) is { } end && end >= start ? (start, end) : null;
    }

    private static int? Number(string text) => GoLiteral.Integer(text) is { } number and >= 0 and <= HighestPort ? (int)number : null;
}
