using System.Globalization;
using Sekisho.Inspection;
using Sekisho.Inspection.Evaluation;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho inspect --evaluate FOLDER</c>: recall, precision and F1 by type on annotated documents.</summary>
internal static class InspectEvaluation
{
    private const int Beside = 14;

    /// <summary>Measures and prints.</summary>
    public static int Run(Inspector inspector, string[] folders, bool errors)
    {
        List<AnnotatedDocument> documents;
        try
        {
            documents = [.. folders.SelectMany(f => Directory.GetFiles(f, "*.txt").Order(StringComparer.Ordinal)).Select(f => AnnotatedDocument.Read(Path.GetFileName(f), File.ReadAllText(f)))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return Faults.Print("文書を読み取れませんでした。", [fault.Message]);
        }

        if (documents.Count == 0) return Faults.Print("文書がありません。", ["印の付いた文書（.txt）を入れたフォルダーを指定してください。"]);
        var result = Evaluator.Evaluate(inspector, documents);
        Console.WriteLine($"{documents.Count}文書");
        Console.WriteLine("種類\t件数\t再現率\t適合率\tF1\tF1(完全一致)");
        foreach (var (type, score) in result.Scores) Print(type.Word(), score);
        Print("全体", result.Total);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"何もない文書 {result.Clean} のうち、誤って見つけた文書 {result.CleanHit}"));
        foreach (var name in result.Errors.Where(e => !e.Missed).Select(e => e.Document).Where(d => d.IsClean).Select(d => d.Name).Distinct()) Console.WriteLine("- " + name);
        if (!errors) return 0;
        foreach (var error in result.Errors.OrderBy(e => e.Type).ThenBy(e => e.Document.Name, StringComparer.Ordinal)) Console.WriteLine(Line(error));
        return 0;
    }

    private static void Print(string title, Score score) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}\t{score.Wanted}\t{score.Recall:F3}\t{score.Precision:F3}\t{score.F1:F3}\t{score.ExactF1:F3}"));

    private static string Line(EvaluationError error)
    {
        var text = error.Document.Text;
        var (from, to) = (Math.Max(0, error.Start - Beside), Math.Min(text.Length, error.End + Beside));
        return $"{(error.Missed ? "見落とし" : "誤り")}\t{error.Type.Word()}\t{error.Document.Name}\t{text[from..error.Start]}[{text[error.Start..error.End]}]{text[error.End..to]}\t{error.Reason}".ReplaceLineEndings("/");
    }
}
