using System.CommandLine;
using Sekisho.Server.Settings;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho key create FILE</c>: makes a master key file.</summary>
internal static class KeyCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "作る鍵ファイル。データベースやそのバックアップとは別の場所に置く。" };
        var create = new Command("create", "マスター鍵のファイルを新しく作る。") { file };
        create.SetAction(parsed => Create(parsed.GetRequiredValue(file)));
        return new Command("key", "マスター鍵を扱う。") { create };
    }

    private static int Create(string path)
    {
        try
        {
            MasterKeyFile.Create(path);
            Console.WriteLine($"鍵ファイルを作りました: {Path.GetFullPath(path)}");
            Console.WriteLine("なくすと、預けた認証情報を誰も読めません。控えを安全な場所に保管してください。");
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Faults.Print("鍵ファイルを作れませんでした。", [File.Exists(path) ? $"「{path}」はすでにあります。別の名前にしてください。" : $"「{path}」に書き込めません。"]);
        }
    }
}
