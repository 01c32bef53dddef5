using System.CommandLine;
using Sekisho.Inspection;
using Sekisho.Inspection.Words;
using Sekisho.Server.Inspections;
using Sekisho.Server.Pages.Rules;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho inspect</c>: what would be found in texts and files, without a database.</summary>
internal static class InspectCommand
{
    /// <summary>Exit code where something was found.</summary>
    public const int Found = 1;

    public static Command Make()
    {
        var paths = new Argument<string[]>("path") { Description = "調べるファイルかフォルダー。「-」は標準入力。", Arity = ArgumentArity.ZeroOrMore };
        var lines = new Option<bool>("--jsonl") { Description = "標準入力の一行ごとの JSON {\"id\",\"text\"} を調べ、一行ごとの JSON で答える。" };
        var json = new Option<bool>("--json") { Description = "結果を一つの JSON（SARIF に準じた形）で書き出す。" };
        var evaluate = new Option<bool>("--evaluate") { Description = "印の付いた文書のフォルダーで、見つける力を測る。" };
        var errors = new Option<bool>("--errors") { Description = "--evaluate で、見落としと誤りを一つずつ示す。" };
        var words = new Option<FileInfo?>("--words") { Description = "登録語を一行に一つ書いたファイル。" };
        var plain = new Option<bool>("--no-color") { Description = "色を付けない。" };
        var command = new Command("inspect", "文章やファイルに、出してはならない情報がないかを調べる。") { paths, lines, json, evaluate, errors, words, plain };
        command.SetAction(async (parsed, cancellation) =>
        {
            Inspector inspector;
            try
            {
                inspector = Prepare(parsed.GetValue(words));
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                return Faults.Print("調べる準備ができませんでした。", [fault.Message]);
            }

            if (parsed.GetValue(lines)) return await InspectLines.RunAsync(inspector, cancellation);
            var asked = parsed.GetValue(paths) ?? [];
            if (parsed.GetValue(evaluate)) return InspectEvaluation.Run(inspector, asked, parsed.GetValue(errors));
            return asked.Length == 0
                ? Faults.Print("調べるものが指定されていません。", ["ファイルかフォルダーを指定してください。標準入力を調べるときは「-」を指定してください。"])
                : await InspectFiles.RunAsync(inspector, asked, parsed.GetValue(json), !parsed.GetValue(plain), cancellation);
        });
        return command;
    }

    // Without a body the marks of all published rule sets count, each with its highest level.
    private static Inspector Prepare(FileInfo? words)
    {
        var marks = RuleTemplates.RuleSets.SelectMany(r => r.Marks).GroupBy(m => m.Mark).Select(g => new ClassificationWord(g.Key, g.Max(m => m.Level)));
        var own = words is null ? RegisteredWords.None : new RegisteredWords(File.ReadLines(words.FullName).Select(l => l.Trim()).Where(l => l.Length > 0), []);
        return new Inspector(marks, PublicContacts.None, Dictionary.Knowledge, own);
    }
}
