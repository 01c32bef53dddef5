using System.Text.Encodings.Web;
using System.Text.Json;
using Sekisho.Documents.Texts;
using Sekisho.Inspection;
using Sekisho.Server.Inspections;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho inspect FILE|FOLDER|-</c>: findings by file and line, for people in colour or for programs as JSON.</summary>
internal static class InspectFiles
{
    private const int Beside = 12;

    /// <summary>Runs. 0 nothing found, 1 something found, 2 something could not be read (whatever else was found).</summary>
    public static async Task<int> RunAsync(Inspector inspector, string[] paths, bool json, bool coloured, CancellationToken cancellation)
    {
        var files = paths.SelectMany(Files).ToList();
        var colour = coloured && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
        var progress = new ProgressLine("調べています");
        var results = new List<InspectedFile>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(await InspectAsync(inspector, file, cancellation));
            if (!json) Print(results[^1], colour);
            if (files.Count > 1) progress.Report((double)results.Count / files.Count);
        }

        if (json) PrintJson(results);
        else Console.WriteLine(Summary(results));
        return results.Exists(r => r.Fault is not null) ? Faults.ExitCode : results.Exists(r => r.Findings.Count > 0) ? InspectCommand.Found : 0;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal)
        : [path];

    private static async Task<InspectedFile> InspectAsync(Inspector inspector, string path, CancellationToken cancellation)
    {
        try
        {
            var bytes = path == "-" ? await ReadInputAsync(cancellation) : await File.ReadAllBytesAsync(path, cancellation);
            var document = DocumentTexts.Read(bytes, path == "-" ? "input.txt" : Path.GetFileName(path), token: cancellation);
            return new InspectedFile(path, [.. inspector.Inspect(document.Text, [.. document.Sections.Select(s => s.Start)]).Select(f => Placed(document, f))], null);
        }
        catch (UnreadableDocumentException fault)
        {
            return new InspectedFile(path, [], UnreadableDocuments.Of(fault, path).Sentence);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new InspectedFile(path, [], $"「{path}」を開けません。名前と、読む権限があるかを確かめてください。");
        }
    }

    private static PlacedFinding Placed(DocumentText document, Finding finding)
    {
        var section = document.SectionAt(finding.Start);
        return new PlacedFinding(document.Sections.Count > 1 ? section.Place : "", document.Text, section.Start, finding);
    }

    private static async Task<byte[]> ReadInputAsync(CancellationToken cancellation)
    {
        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static void Print(InspectedFile file, bool colour)
    {
        if (file.Fault is not null) Console.WriteLine(file.Fault);
        foreach (var found in file.Findings)
        {
            var (finding, text) = (found.Finding, found.Text);
            var (line, column) = found.Position;
            var before = text[Math.Max(text.LastIndexOf('\n', Math.Max(0, finding.Start - 1)) + 1, Math.Max(0, finding.Start - Beside))..finding.Start];
            var stop = text.IndexOf('\n', finding.End);
            var after = text[finding.End..Math.Min(stop < 0 ? text.Length : stop, Math.Min(text.Length, finding.End + Beside))];
            var value = text[finding.Start..finding.End].ReplaceLineEndings("⏎");
            var shown = colour ? $"\e[{ColourOf(finding.Confidence)}m{value}\e[0m" : $"[{value}]";
            Console.WriteLine($"{file.Path}{(found.Place.Length > 0 ? " " + found.Place : "")}:{line}:{column}: {finding.Type.Title()}（{finding.Confidence.Title()}） {before}{shown}{after}  {finding.Reason}");
        }
    }

    private static string ColourOf(Confidence confidence) => confidence switch
    {
        Confidence.Confirmed => "1;31",
        Confidence.Check => "33",
        _ => "36",
    };

    private static string Summary(List<InspectedFile> results)
    {
        var found = results.SelectMany(r => r.Findings).CountBy(f => f.Finding.Type).OrderByDescending(c => c.Value).Select(c => $"{c.Key.Title()} {c.Value}件").ToList();
        var unread = results.Count(r => r.Fault is not null);
        return $"{results.Count}ファイルを調べました。" + (found.Count == 0 ? "見つかったものはありません。" : $"{string.Join("、", found)}が見つかりました。") + (unread > 0 ? $"読み取れなかったファイルが{unread}あります。" : "");
    }

    private static void PrintJson(List<InspectedFile> results)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        json.WriteString("tool", "sekisho");
        json.WriteStartArray("results");
        foreach (var (file, found) in results.SelectMany(r => r.Findings.Select(f => (r, f))))
        {
            json.WriteStartObject();
            json.WriteString("ruleId", found.Finding.Type.Word());
            json.WriteString("level", found.Finding.Confidence switch { Confidence.Confirmed => "error", Confidence.Check => "warning", _ => "note" });
            json.WriteString("confidence", found.Finding.Confidence.Title());
            json.WriteString("message", found.Finding.Reason);
            json.WriteString("file", file.Path);
            if (found.Place.Length > 0) json.WriteString("place", found.Place);
            json.WriteNumber("line", found.Position.Line);
            json.WriteNumber("column", found.Position.Column);
            json.WriteNumber("start", found.Finding.Start);
            json.WriteNumber("end", found.Finding.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (var file in results.Where(r => r.Fault is not null)) json.WriteStringValue(file.Fault);
        json.WriteEndArray();
        json.WriteStartObject("counts");
        foreach (var (type, count) in results.SelectMany(r => r.Findings).CountBy(f => f.Finding.Type)) json.WriteNumber(type.Word(), count);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private sealed record InspectedFile(string Path, List<PlacedFinding> Findings, string? Fault);

    private sealed record PlacedFinding(string Place, string Text, int Beginning, Finding Finding)
    {
        public (int Line, int Column) Position
        {
            get
            {
                var before = Text.AsSpan(Beginning, Finding.Start - Beginning);
                return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
            }
        }
    }
}
