using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Settings;

/// <summary>What a new office does first, in its order. Whether a step is done is read from the facts, never kept.</summary>
public enum FirstStep
{
    /// <summary>ตรา</summary>
    Emblem,

    /// <summary>สำนักและกอง</summary>
    Divisions,

    /// <summary>บุคคลและบัญชี</summary>
    People,

    /// <summary>มีรองนายกหรือไม่: the usual route leads through a deputy, or it does not.</summary>
    Deputy,

    /// <summary>อีเมล</summary>
    Mail,

    /// <summary>PIN ลงนาม of all who sign</summary>
    Pins,

    /// <summary>บันทึกทดลอง</summary>
    Trial,
}

/// <summary>Which of the first steps the office passes over.</summary>
public sealed record FirstSteps
{
    /// <summary>Their names, a blank between them.</summary>
    public string Skipped { get; init; } = "";

    public bool Skips(FirstStep step) => Skipped.Split(' ').Contains(step.ToString(), StringComparer.Ordinal);

    /// <summary>Without an office's emblem the sheet bears a placeholder, without mail the bell tells, PINs are their owners' to set.</summary>
    public static bool MaySkip(FirstStep step) => step is not (FirstStep.Divisions or FirstStep.People or FirstStep.Deputy);

    public FirstSteps Skip(FirstStep step, bool isSkipped) =>
        this with
        {
            Skipped = string.Join(' ', Enum.GetValues<FirstStep>().Where(s => s == step ? isSkipped : Skips(s))),
        };

    internal static void Map(ComplexPropertyBuilder<FirstSteps> steps) =>
        steps.Property(s => s.Skipped).HasColumnName("skipped_steps").HasDefaultValue("");
}
