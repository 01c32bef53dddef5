using System.Text.Json;

namespace Sekisho.IntegrationTests.Commands;

public sealed class InspectCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    [Fact]
    public async Task Each_line_is_answered_in_its_order_with_offsets_of_the_original()
    {
        const string first = "𠮷田さんの電話は０９０－１２３４－５６７８です。";
        var lines = new[]
        {
            JsonSerializer.Serialize(new { id = 1, text = first }),
            "{\"id\":\"b\",\"text\":\"何もありません。\"}",
            "{\"id\":[3],\"text\":7}",
            "",
            "これは JSON ではない",
            "{\"text\":\"マイナンバーは123456789018です\"}",
        };

        var output = await RunAsync(string.Join('\n', lines), "inspect", "--jsonl");

        output.Exit.ShouldBe(2);
        var answers = output.Text.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        answers.Count.ShouldBe(5);
        answers.Select(a => a.GetProperty("id").GetRawText()).ShouldBe(["1", "\"b\"", "[3]", "null", "null"]);
        var findings = answers[0].GetProperty("findings").EnumerateArray().ToList();
        findings.Select(f => f.GetProperty("type").GetString()).ShouldBe(["氏名", "電話"]);
        findings.Select(f => first[f.GetProperty("start").GetInt32()..f.GetProperty("end").GetInt32()]).ShouldBe(["𠮷田", "０９０－１２３４－５６７８"]);
        findings.ShouldAllBe(f => f.GetProperty("confidence").GetString() == "確定" && f.GetProperty("reason").GetString()!.EndsWith('。'));
        answers[1].GetProperty("findings").GetArrayLength().ShouldBe(0);
        answers[2].TryGetProperty("error", out _).ShouldBeTrue();
        answers[3].TryGetProperty("error", out _).ShouldBeTrue();
        answers[4].GetProperty("findings")[0].GetProperty("type").GetString().ShouldBe("マイナンバー");
    }

    [Fact]
    public async Task Files_and_folders_are_inspected_and_the_exit_code_says_what_was_found()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.txt"), "一行目\n電話は090-1234-5678です。");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.txt"), "何もありません。");

        (await RunAsync(null, "inspect", folder.FullName)).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(1), o => o.Text.ShouldContain("a.txt:2:4: 電話番号（確定）"), o => o.Text.ShouldContain("2ファイルを調べました"));
        (await RunAsync(null, "inspect", Path.Combine(folder.FullName, "b.txt"))).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0), o => o.Text.ShouldContain("見つかったものはありません"));
        (await RunAsync(null, "inspect", Path.Combine(folder.FullName, "none.txt"))).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Text.ShouldContain("開けません"));
        (await RunAsync(null, "inspect")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("指定してください"));
        var json = JsonDocument.Parse((await RunAsync("担当：佐藤太郎", "inspect", "--json", "-")).Text).RootElement;
        json.GetProperty("results")[0].GetProperty("ruleId").GetString().ShouldBe("氏名");
        json.GetProperty("counts").GetProperty("氏名").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_not_passed()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "scan.png"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]);
        (await RunAsync(null, "inspect", folder.FullName)).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Text.ShouldContain("読み取れません"));
    }

    [Fact]
    public async Task Own_words_are_found()
    {
        var words = Path.Combine(folder.FullName, "words.txt");
        await File.WriteAllTextAsync(words, "みらい計画\n");
        (await RunAsync("みらい計画の件", "inspect", "--words", words, "-")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(1), o => o.Text.ShouldContain("登録した語"));
    }

    [Fact]
    public async Task Annotated_documents_are_measured()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "01.txt"), "電話は⟦電話:090-1234-5678⟧です。");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "clean-01.txt"), "連絡先は a@example.jp です。");
        (await RunAsync(null, "inspect", "--evaluate", "--errors", folder.FullName)).ShouldSatisfyAllConditions(
            o => o.Exit.ShouldBe(0), o => o.Text.ShouldContain("電話\t1\t1.000\t1.000\t1.000\t1.000"), o => o.Text.ShouldContain("何もない文書 1 のうち、誤って見つけた文書 1"), o => o.Text.ShouldContain("誤り\tメール\tclean-01.txt"));
        (await RunAsync(null, "inspect", "--evaluate", Path.Combine(folder.FullName, "none"))).Exit.ShouldBe(2);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<CommandLine.Output> RunAsync(string? input, params string[] arguments) => CommandLine.RunAsync(new Dictionary<string, string>(), input, arguments);
}
