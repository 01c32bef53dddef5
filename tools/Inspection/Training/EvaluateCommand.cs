using Sekisho.Inspection;
using Sekisho.Inspection.Evaluation;
using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;

namespace Sekisho.InspectionTools.Training;

internal static class EvaluateCommand
{
    public static void Speed(string lexicon, string model, string file)
    {
        var text = File.ReadAllText(file);
        var bytes = System.Text.Encoding.UTF8.GetByteCount(text) / 1e6;
        var pieces = Enumerable.Range(0, text.Length / 4000).Select(i => text.Substring(i * 4000, 4000)).ToArray();
        foreach (var knowledge in new[] { null, new NameKnowledge(new Lexicon(Packed.Read(lexicon)), new NameModel(Packed.Read(model))) })
        {
            var inspector = new Inspector([new("機密性2情報", 2)], PublicContacts.None, knowledge);
            for (var round = 0; round < 3; round++)
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var n = 0;
                foreach (var piece in pieces) n += inspector.Inspect(piece).Length;
                Console.WriteLine($"{(knowledge is null ? "patterns" : "all")}: {bytes / watch.Elapsed.TotalSeconds:F1} MB/s, {n} findings");
            }
        }

        var k2 = new NameKnowledge(new Lexicon(Packed.Read(lexicon)), new NameModel(Packed.Read(model)));
        var shape = new NameShape(k2.Lexicon);
        var plains = pieces.Select(p => new PlainText(Sekisho.Inspection.Normalization.FoldedText.Of(p), p)).ToArray();
        void Time(string what, Action<PlainText> act)
        {
            for (var round = 0; round < 3; round++)
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                foreach (var piece in plains) act(piece);
                if (round == 2) Console.WriteLine($"{what}: {bytes / watch.Elapsed.TotalSeconds:F1} MB/s {watch.Elapsed.TotalMilliseconds * 1e6 / text.Length:F0} ns/char");
            }
        }

        var reader = k2.Take();
        var (n1, w1, f1, l1) = (new List<(int, int)>(), new List<Token>(), new List<NameFound>(), new LabelledNames(shape));
        Time("reader", p => { n1.Clear(); w1.Clear(); reader.Read(p, n1, w1); });
        Time("labelled", p => { f1.Clear(); l1.Find(p, f1); });
        var t1 = new TitledNames(shape);
        Time("titled", p => { f1.Clear(); w1.Clear(); t1.Find(p, w1, f1); });
        var a1 = new Sekisho.Inspection.Addresses.AddressDetector(k2.Lexicon);
        Time("address", p => a1.Detect(p, new List<Finding>()));
        var nt = new NameText(k2.Lexicon);
        var caps = new bool[2000];
        Time("nametext", p => { foreach (var range in p.Characters.Split('\n')) { var line = p.Characters[range]; if (line.Length < 1000) nt.Read(line, caps.AsSpan(0, line.Length)); } });
        var words = new Lexicon(Packed.Read(lexicon));
        var lattice = new Lattice(words);
        var lines = text.Split('\n').Where(l => l.Length < 1000).ToArray();
        for (var round = 0; round < 3; round++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var list = new List<Token>();
            foreach (var line in lines) { list.Clear(); lattice.Cut(line, 0, list); }
            Console.WriteLine($"lattice: {bytes / watch.Elapsed.TotalSeconds:F1} MB/s");
        }
    }

    public static void Hostile(string lexicon, string model)
    {
        var inspector = new Inspector([new("機密性2情報", 2), new("秘", 2)], PublicContacts.None, new NameKnowledge(new Lexicon(Packed.Read(lexicon)), new NameModel(Packed.Read(model))));
        string[] pieces = ["a", "あ", "漢", "ア", "1", "1 ", "A ", "氏名:", "担当 ", "山田", "山田太郎様、", "ヤマダ・", "Smith ", "東京都", "千代田区1-", "上る下る", "氏名|", "氏名\t住所\n", "password=", "パスワード", "://a:b@", "-----BEGIN PRIVATE KEY-----", "sk-", "\uD835", "生年月日", "昭和60年4月1日", "口座番号", "被保険者番号", "03-1234-5678 ", "@", "a@", "\n", " ", "市長", "様", "の", "会議を開催する。", "記号 1 番号 2 ", "eyJ", "(", "・", "大字"];
        foreach (var size in new[] { 100_000, 1_000_000 })
        {
            foreach (var piece in pieces)
            {
                var text = string.Concat(Enumerable.Repeat(piece, size / piece.Length));
                inspector.Inspect(text[..1000]);
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var n = inspector.Inspect(text).Length;
                if (watch.ElapsedMilliseconds > size / 2500) Console.WriteLine($"{size} {piece.Replace("\n", "/")}: {watch.ElapsedMilliseconds} ms, {n}");
            }
        }
    }

    public static void Run(string lexicon, string model, string[] folders)
    {
        var inspector = new Inspector([.. "機密性1情報 機密性2情報 機密性3情報 機密性1 機密性2 機密性3 自治体機密性1 自治体機密性2 自治体機密性3A 自治体機密性3B 自治体機密性3C 要機密情報 取扱注意 部外秘 庁外秘 関係者限り 複製禁止 転送禁止 複写禁止 秘 極秘 秘文書 極秘文書 特定秘密".Split((char)32).Select(m => new ClassificationWord(m, 2))], PublicContacts.None, new NameKnowledge(new Lexicon(Packed.Read(lexicon)), new NameModel(Packed.Read(model))));
        var documents = folders.SelectMany(f => Directory.GetFiles(f, "*.txt").Order(StringComparer.Ordinal)).Select(f => AnnotatedDocument.Read(Path.GetFileName(f), File.ReadAllText(f))).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = Evaluator.Evaluate(inspector, documents);
        Console.WriteLine($"{documents.Count} documents, {watch.ElapsedMilliseconds} ms");
        foreach (var (type, s) in result.Scores) Console.WriteLine($"{type.Word(),-10} n {s.Wanted,4} R {s.Recall:F3} P {s.Precision:F3} F1 {s.F1:F3} exact {s.ExactF1:F3}");
        Console.WriteLine($"clean {result.Clean} hit {result.CleanHit}");
        foreach (var e in result.Errors)
        {
            var (from, to) = (Math.Max(0, e.Start - 14), Math.Min(e.Document.Text.Length, e.End + 14));
            Console.WriteLine($"{(e.Missed ? '-' : '+')} {e.Type.Word()} {e.Document.Name}: {e.Document.Text[from..e.Start].Replace('\n', '/')}[[{e.Document.Text[e.Start..e.End].Replace('\n', '/')}]]{e.Document.Text[e.End..to].Replace('\n', '/')} {e.Reason}");
        }
    }
}
