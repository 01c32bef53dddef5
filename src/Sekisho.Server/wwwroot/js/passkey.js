// Passkeys (WebAuthn level 3). Their forms stay hidden where the browser or the address cannot have passkeys: an address of
// digits is no domain (http://localhost is one), and without JavaScript the password is the way in.

const { hostname } = window.location;
const usable = window.isSecureContext
  && typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function"
  && !/^[\d.]+$|:/.test(hostname);

for (const note of document.querySelectorAll("[data-passkey-missing]")) note.hidden = usable;

async function confirmOnDevice(form) {
  const token = form.querySelector('input[name="form"]').value;
  const response = await fetch(form.dataset.options, { method: "POST", headers: { RequestVerificationToken: token } });
  if (!response.ok) throw new Error(`options: ${response.status}`);
  const options = await response.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of usable ? document.querySelectorAll("form[data-passkey]") : []) {
  const fault = form.querySelector("[data-passkey-fault]");
  let busy = false;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    fault.hidden = true;
    try {
      form.elements.Credential.value = JSON.stringify(await confirmOnDevice(form));
      form.submit();
    } catch (error) {
      // Cancelled, timed out, or no passkey for this site: the browser does not tell which, on purpose.
      console.info(error);
      fault.textContent = fault.dataset.passkeyFault;
      fault.hidden = false;
      busy = false;
    }
  });
}
