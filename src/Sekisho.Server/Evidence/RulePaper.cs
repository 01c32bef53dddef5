using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages;

namespace Sekisho.Server.Evidence;

/// <summary>A published version of the rules as a document of an evidence package: the written rule (要綱), then every statement.</summary>
internal static class RulePaper
{
    public static string Write(RuleSet rules, Organization organization)
    {
        var body = organization.Body.Name;
        var written = RuleText.Of(rules, new RuleTextHead(body, rules.OwnRule?.Title ?? $"{body}外部サービス利用要綱", rules.OwnRule?.Number ?? "", rules.OwnRule?.DecidedOn, rules.InForceFrom, ""));
        var paper = new Paper(written.Head.Title);
        paper.Facts(("規程の版", $"{rules.Id} 第{rules.Version}版"), ("もとにした文書", rules.BasisTitle), ("番号", written.Head.Number), ("決めた日", written.Head.DecidedOn is { } on ? Titles.Date(on) : null), ("施行の日", Titles.Date(rules.InForceFrom)));
        foreach (var article in written.Articles)
        {
            paper.Heading($"第{article.Number}条（{article.Heading}）");
            foreach (var (i, paragraph) in article.Paragraphs.Index())
            {
                paper.Text($"{(i == 0 ? "" : $"{i + 1}　")}{paragraph.Text}");
                foreach (var (j, item) in paragraph.Items.Index()) paper.Text($"（{j + 1}）　{item}");
            }
        }

        paper.Heading("附則").Text(written.Supplement);
        foreach (var annex in written.Annexes) paper.Heading(annex.Title).Table(annex.Head, annex.Rows.Select(r => r.Select(cell => (string?)cell)));
        paper.Heading("定めの一覧").Table(["区分", "名前", "内容"], RuleStatements.Of(rules).Select(s => (IEnumerable<string?>)[RuleStatements.Title(s.Topic), s.Name, string.Join('\n', s.Details.Select(d => $"{d.Label}：{d.Value}"))]));
        return paper.ToString();
    }
}
