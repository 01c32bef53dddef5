namespace Sekisho.Inspection.Detection.Labels;

/// <summary>The labels, as the folded text without spaces writes them.</summary>
internal static class LabelWords
{
    private static readonly (LabelKind Kind, string Words)[] Table =
    [
        (LabelKind.Generic, "番号 通帳番号 ナンバー no no. № number コード code id"),
        (LabelKind.MyNumber, "マイナンバー マイナ番号 マイナno マイナンバ- マイナンバ マイ・ナンバー まいなんばー マイナンバーカード番号 個人番号 個人ナンバー 個人no 個人no. 個番 mynumber my-number my_number kojinbango individualnumber"),
        (LabelKind.ResidentCode, "住民票コード 住民票コ-ド 住基コード 住民コード 住民票番号 住基番号 住民票cd juminhyocode juminhyo_code jumin_code residentcode resident_code"),
        (LabelKind.Pension, "基礎年金番号 基礎年金no 基礎年金 年金番号 年金手帳番号 年金手帳の番号 年金手帳記号番号 年金手帳の記号番号 年金証書番号 年金証書の番号 年金証書記号番号 年金証書の基礎年金番号・年金コード 基礎年金番号・年金コード 年金手帳 年金証書 厚生年金番号 国民年金番号 年金の番号 ねんきん番号 年金no"),
        (LabelKind.EmploymentInsurance, "雇用保険被保険者番号 雇用保険番号 雇用保険の被保険者番号 雇用保険被保険者証番号 雇用保険被保険者証の番号 雇用保険被保険者証 雇用保険no 雇保番号 雇保no 雇用保険 雇保被保険者番号 雇保"),
        (LabelKind.Symbol, "記号 通帳記号 記号番号 記号・番号 記号及び番号 記号と番号 記号/番号 被保険者証記号 被保険者記号 保険証記号 保険証の記号 被保険者証の記号 組合員証記号 記号(カナ)"),
        (LabelKind.Insured, """
            被保険者番号 被保険者証番号 被保険者証の番号 被保険者証記号番号 被保険者証記号・番号 被保険者証の記号番号 被保険者証の記号・番号 被保険者証の記号及び番号 被保険者記号番号 被保険者記号・番号 被保険者等記号・番号
            保険証番号 保険証の番号 保険証記号番号 保険証記号・番号 保険証の記号番号 保険証の記号・番号 健康保険証番号 健康保険番号 保険証no 被保険者no 健保番号 国保番号 国保の番号 国民健康保険番号 国保記号番号 国保記号・番号
            健康保険証 健康保険被保険者証 国民健康保険証 国民健康保険被保険者証 国保被保険者証 国保証番号 被保険者証 資格確認書番号 資格確認書の番号 資格確認書 保険資格番号
            介護保険の番号 健康保険の番号 国民健康保険の番号 後期高齢者医療の番号 介護保険被保険者番号 介護保険番号 介護保険の被保険者番号 介護被保険者番号 介護番号 介護保険被保険者証番号 介護保険被保険者証 介護保険証番号 介護保険証
            後期高齢者医療被保険者番号 後期高齢者被保険者番号 後期高齢者医療番号 後期高齢被保険者番号 後期被保険者番号 後期高齢者医療被保険者証番号 後期高齢者医療被保険者証 後期高齢番号 後期番号 後期高齢者医療
            組合員証番号 組合員証記号番号 組合員証記号・番号 組合員証の記号番号 加入者番号 加入者証番号 健保記号番号 健保記号・番号 健康保険記号番号 健康保険記号・番号 健康保険の記号番号 健康保険の記号・番号
            """),
        (LabelKind.DriversLicence, "運転免許証番号 運転免許証の番号 運転免許番号 運転免許証no 運転免許no 運転免許証 運転免許 免許証番号 免許証の番号 免許証no 免許証 免許番号 免許no 運転免許の番号 driver'slicense driverslicense driverlicense driver'slicence driverslicence licenseno licenceno licensenumber"),
        (LabelKind.Passport, "旅券番号 旅券no 旅券の番号 旅券 パスポート番号 パスポートno パスポートの番号 パスポート passportno passportno. passportnumber passport# passport ppt"),
        (LabelKind.ResidenceCard, "在留カード番号 在留カードの番号 在留カード等番号 在留カードno 在留カード 在留番号 在留資格カード番号 特別永住者証明書番号 特別永住者証明書の番号 特別永住者証明書 特永証番号 特別永住者証 residencecardno residencecardnumber residencecard zairyucard"),
        (LabelKind.Account, "口座番号 口座no 口座no. 口座 振込口座番号 振込先口座番号 預金口座番号 返金口座番号 口座普 口座当 口番 accountno accountno. accountnumber 口座# a/cno"),
        (LabelKind.AccountType, "普通 当座 貯蓄 普通預金 当座預金 貯蓄預金 普通口座 当座口座 普通預金口座 総合口座 納税準備 普通no (普) (当) 普) 当) 普・ 当・ 普: 当: 普通・当座"),
        (LabelKind.PostalAccount, "口座記号番号 口座記号・番号 通帳記号番号 通帳記号・番号 ゆうちょ記号番号 振替口座 振替口座番号 郵便振替口座 郵便振替 払込口座 ゆうちょ口座 貯金口座番号 貯金記号番号 加入者口座番号"),
        (LabelKind.Card, "card_no card-no cardno card_number card-number クレジットカード番号 クレジットカード クレジットカードno クレカ番号 クレカ カード番号 カードno カードno. カードナンバー デビットカード番号 creditcard creditcardno creditcardnumber cardno cardnumber visa mastercard jcb amex"),
        (LabelKind.Corporate, "法人番号 法人no 登録番号 インボイス番号 インボイス登録番号 適格請求書発行事業者登録番号 適格請求書発行事業者番号 事業者登録番号 corporatenumber"),
        (LabelKind.PostalCode, "郵便番号 郵便 郵便no 〒 〶 postalcode zipcode zip 郵便コード"),
        (LabelKind.Telephone, """
            電話番号 電話 電話no でんわ 電話・fax 携帯 携帯番号 携帯電話 携帯電話番号 携帯no tel tel. tel/fax telno telephone phone phoneno phonenumber mobile cell fax fax. faxno fax番号 ファックス ファックス番号 ファクス ファクシミリ ファクシミリ番号 ℡ ☎ ☏ 📞
            連絡先 連絡先番号 連絡先電話番号 緊急連絡先 連絡先電話 日中連絡先 日中の連絡先 直通 直通番号 直通電話 代表 代表番号 代表電話 代表電話番号 自宅 自宅電話 自宅電話番号 勤務先電話 勤務先電話番号 自宅番号 フリーダイヤル 固定電話 固定 ダイヤルイン 問合せ先 お問い合わせ先 問い合わせ先 お問合せ先 電話連絡先 tel(携帯) tel(自宅) スマホ 折り返し先
            """),
        (LabelKind.BirthDate, "生年月日 生年月日(西暦) 生年月日(和暦) 誕生日 お誕生日 誕生年月日 出生年月日 出生日 生れ 生まれ birthdate birthday birth_date birth dateofbirth dob d.o.b. d.o.b 生年月 生:"),
        (LabelKind.Vehicle, "車両番号 車両ナンバー 自動車登録番号 登録番号標 車のナンバー ナンバープレート ナンバープレート番号 車番 自動車番号 車両登録番号 使用車両"),
        (LabelKind.OtherDate, """
            申請日 申請年月日 受付日 受付年月日 届出日 届出年月日 発行日 発行年月日 交付日 交付年月日 有効期限 有効期間 満了日 満了の日 契約日 契約年月日 作成日 作成年月日 更新日 更新年月日 登録日 登録年月日 開始日 終了日 期限 締切 納期 納期限 支払日 振込日
            支給日 入社日 入社年月日 採用日 採用年月日 退職日 退職年月日 就職日 離職日 離職年月日 資格取得日 取得日 取得年月日 取得年月 喪失日 資格取得年月日 資格喪失年月日 認定日 認定年月日 決定日 施行日 施行期日 公布日 開催日 実施日 日時 期日 日付 死亡日 死亡年月日 転入日 転入年月日 転出日 転出年月日
            異動日 異動年月日 受診日 診察日 診断日 接種日 検査日 入院日 退院日 相談日 面談日 訪問日 記入日 提出日 回答日 決裁日 起案日 施行年月日 改正日 最終更新 発信日 送信日 受信日 婚姻日 設立年月日 設立日 創立 竣工 適用日 適用年月日 発効日 date: 発生日 通報日 住定日 住民となった日
            """),
        (LabelKind.Other, """
            法人等番号 会社法人等番号 請求番号 請求書番号 契約番号 注文番号 発注番号 受注番号 伝票番号 管理番号 受付番号 受付票番号 受理番号 整理番号 宛名番号 会員番号 顧客番号 お客様番号 製造番号 製品番号 商品番号 追跡番号 文書番号 案件番号 見積番号 納品番号 発行番号 許可番号
            証券番号 社員番号 職員番号 学籍番号 取引番号 事業所番号 予約番号 起案番号 決裁番号 お問い合わせ番号 問合せ番号 お問合せ番号 議案番号 議案 通知書番号 納付番号 収納番号 収納機関番号 確認番号 納付区分 世帯番号 住居番号 地番 家屋番号 不動産番号 機関番号 店番 店番号 支店番号 支店コード 金融機関コード 銀行コード
            支店no 店舗番号 枝番 枝番号 暗証番号 検証番号 部屋番号 内線 内線番号 便名 型番 品番 jan ean gtin isbn issn シリアル シリアル番号 シリアルno ロット ロット番号 uuid guid ハッシュ sha バージョン version ver. 座標 緯度 経度 団体コード 市区町村コード 自治体コード 地方公共団体コード 行政区コード 職種コード 所属コード 科目コード
            年金コード 事業者番号 事業所整理記号 公費負担者番号 公費受給者番号 受給者番号 医療機関コード 医療機関番号 登記番号 受診番号 診察券番号 カルテ番号 患者番号 手帳番号 障害者手帳番号 車台番号 台帳番号 補助番号 資産番号 備品番号 回線番号 計器番号 供給地点特定番号 お客さま番号 郵便物番号 引受番号 申込番号 申請番号 申告番号 届出番号 照会番号 交付番号
            課税番号 課税通知番号 特徴番号 指定番号 通知番号 認定番号 発送番号 利用者番号 利用者識別番号 識別番号 識別コード 工事番号 路線番号 件名番号 予算額 金額 合計 予算 決算額 単価 残高 数量 面積 人口 mid tid ip ipアドレス url 標高 製番 ticket チケット番号 issue 雇用保険適用事業所番号 適用事業所番号 労働保険番号
            """),
        (LabelKind.Insurer, "保険者番号 保険者no 保険者名 保険者名称 保険者"),
        (LabelKind.InsuranceContext, "保険 健保 国保 保険証 協会けんぽ けんぽ 共済組合 組合員証 後期高齢 後期高齢者 本人 被扶養者"),
        (LabelKind.PostalBankContext, "ゆうちょ ゆうちょ銀行 郵便局 郵便貯金 通常貯金 貯金 通帳"),
        (LabelKind.BankContext, "銀行 信用金庫 信金 信用組合 信組 労働金庫 労金 農協 農業協同組合 漁協 支店 本店 出張所 営業部 振込先 振込口座 支払口座 引落口座 預金 金融機関 ja bank 口座名義 名義 店名"),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<(string Word, LabelKind Kind)> All =>
        Table.SelectMany(row => row.Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, row.Kind))).DistinctBy(l => l.word);

    /// <summary>Whether a kind is a mere context that names no number.</summary>
    public static bool IsContext(LabelKind kind) => kind >= LabelKind.InsuranceContext;
}
