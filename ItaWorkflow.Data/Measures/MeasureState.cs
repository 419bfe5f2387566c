namespace ItaWorkflow.Data.Measures;

/// <summary>Whether a measure holds; how far it is done is its <see cref="ProgressStatus"/>.</summary>
public enum MeasureState
{
    /// <summary>By the head's order: its owners know it and are reminded.</summary>
    Adopted,

    /// <summary>ร่าง: seen by the secretary alone.</summary>
    Draft,

    /// <summary>ยกเลิก: dropped as a draft or after adoption; kept.</summary>
    Withdrawn,
}

public enum MeasureKind
{
    /// <summary>Answers a weakness.</summary>
    Improve,

    /// <summary>รักษาระดับ: needs none.</summary>
    Keep,
}

public static class MeasureStates
{
    public static string Words(this MeasureState state) =>
        state switch
        {
            MeasureState.Adopted => "อนุมัติแล้ว",
            MeasureState.Draft => "ร่าง",
            MeasureState.Withdrawn => "ยกเลิก",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Words(this MeasureKind kind) => kind is MeasureKind.Keep ? "รักษาระดับ" : "ปรับปรุง";
}
