using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Organization;

namespace ItaWorkflow.Web.Pages.Admin.Persons;

internal sealed class PersonInput
{
    [Required(ErrorMessage = "โปรดกรอกชื่อและนามสกุลพร้อมคำนำหน้า")]
    [StringLength(200)]
    public string Name { get; set; } = "";

    [StringLength(200)]
    public string? Email { get; set; } = "";

    [StringLength(100)]
    public string? Phone { get; set; } = "";

    public int? PositionId { get; set; }
    public int? DivisionId { get; set; }
    public bool IsAdministrator { get; set; }
    public bool IsRegistrar { get; set; }
    public bool IsSecretary { get; set; }
    public bool IsActive { get; set; } = true;

    [StringLength(60)]
    public string? NewUserName { get; set; }

    public static PersonInput Of(Person person) =>
        new()
        {
            Name = person.Name,
            Email = person.Email,
            Phone = person.Phone,
            PositionId = person.PositionId,
            DivisionId = person.DivisionId,
            IsAdministrator = person.IsAdministrator,
            IsRegistrar = person.IsRegistrar,
            IsSecretary = person.IsSecretary,
            IsActive = person.IsActive,
        };

    public SavePerson Command(int byId, int? id) =>
        new(byId, id, Name, Email ?? "", Phone ?? "", PositionId, DivisionId)
        {
            IsAdministrator = IsAdministrator,
            IsRegistrar = IsRegistrar,
            IsSecretary = IsSecretary,
            IsActive = IsActive,
        };
}
