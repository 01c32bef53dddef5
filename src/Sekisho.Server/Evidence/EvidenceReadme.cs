namespace Sekisho.Server.Evidence;

/// <summary>The verifier's instruction: the first file of a package.</summary>
internal static class EvidenceReadme
{
    public const string Name = "README.txt";

    public static string Write(string body, EvidenceOrder order, string at) => $"""
        監査のための証跡

        団体　　{body}
        期間　　{order.Days}
        選び方　{order.Choice}
        目的　　{order.Purpose}
        作成者　{order.By}
        作成　　{at}

        １　中に入っているもの
          監査項目.xlsx               監査項目と証跡の対応表（所見を書く欄があります）
          audit/trail.csv             監査証跡を読むための表。最初の号から最新の号まで、すべて
          audit/trail.jsonl           監査証跡（検証するもの）。末尾の行は電子署名
          audit/findings.csv          監査の指摘と是正
          audit/self-checks.csv       自己点検の回答
          audit/disposed.jsonl        承認を受けて廃棄した記録の確認値
          events/*.jsonl              監査証跡の各号が証明する記録
          cases/*.html                利用申請（決裁、経路、意見、版と確認値、経過）
          attachments/*               添付ファイル。名前は内容の SHA-256
          records/*.html              廃棄記録
          organization/posts.csv      職、役割、在職者（期間つき）
          register/permits.xlsx, .csv 台帳
          register/services.csv       サービスの一覧
          rules/*.json, *.html        規程の各版と、要綱の文
          terms/*                     約款の各版の原本と本文
          uses/summary.csv            利用の件数（日・サービス・結果ごと。入力した文は含みません）
          manifest.json               目録。すべてのファイルの大きさと SHA-256
          manifest.sig.json           目録の電子署名

        ２　検証のしかた
          データベースもネットワークも使いません。sekisho を置いたパソコンで、次のとおり実行します。

            sekisho audit verify このファイル.zip --fingerprint 署名の鍵の指紋

          指紋は、このファイルとは別の経路（紙や電話）で受け取ってください。
          「正常」と出れば、加え・抜き・書き換え・順序の入れ替えはありません。
          「異常あり」と出たときは、ファイルの名前と号が示されます。元のファイルを残したまま、作成した団体に連絡してください。

        ３　手で確かめるには
          ファイル一つの SHA-256 を計算し、manifest.json の sha256 と比べます。

            sha256sum cases/0001.html          （Windows では certutil -hashfile cases\0001.html SHA256）

          監査証跡の各行は、json の SHA-256 が hash に、json の中の previous が前の行の hash に等しくなります。
          events の各行は、audit/trail.jsonl の同じ号の digest と結び付いています
          （各行の SHA-256 を葉とする Merkle 木の根。RFC 6962 の 2.1 の計算）。
          "disposal": N は、第N号で承認を受けて廃棄した記録です。確認値（leaf）だけが残り、廃棄の理由と承認は
          records の廃棄記録と、第N号の記録にあります。
          "withheld": true は監査に渡さない記録（鍵、サービスの接続の鍵、提出されていない下書き）で、
          確認値（leaf）だけが入っています。
          利用の記録（uses.store の号が証明するもの）は、件数の表だけが入っています。一件ごとの検証は、
          作成した団体の sekisho で「検証する」を実行します。

        ４　検証で分かること、分からないこと
          監査証跡と events は、号のつながりと電子署名で確かめます。ここに書き換え・抜け・入れ替えがあれば、号を示します。
          読むための書類（cases、register、rules、terms、records、表）は、作成したときから変わっていないことを確かめます。
          ZIP の日付など、内容でない部分は確かめません。

        ５　取扱い
          個人の名前と添付ファイルが含まれます。団体の情報の格付に従って保管し、監査が終わったら廃棄してください。

        """.ReplaceLineEndings("\r\n");
}
