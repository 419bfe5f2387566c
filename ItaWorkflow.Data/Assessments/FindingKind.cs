namespace ItaWorkflow.Data.Assessments;

public enum FindingKind
{
    /// <summary>ต้องแก้ไขโดยเร่งด่วน: below the pass mark.</summary>
    MustMend,

    /// <summary>ต้องพัฒนา/รักษาระดับ: the pass mark or more.</summary>
    Keep,
}

public static class FindingKinds
{
    public static string Words(this FindingKind kind) =>
        kind is FindingKind.MustMend ? "ต้องแก้ไขโดยเร่งด่วน" : "ต้องพัฒนา/รักษาระดับ";
}
