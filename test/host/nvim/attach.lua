-- nvim --clean --headless -c 'luafile attach.lua' FILE: attaches Neovim's own LSP client to the server named by $SERVER,
-- and prints a line for each thing that a user of Neovim expects. Written for Neovim 0.7, Debian's.
local buffer = vim.api.nvim_get_current_buf()
local patience = 15000

local function report(mark, name)
  io.stdout:write(mark .. ' ' .. name .. '\n')
end

local function check(name, step)
  local ok, message = pcall(step)
  report(ok and '  ✔' or '  ✖', name .. (ok and '' or ': ' .. tostring(message)))
  return ok
end

local client

local function line_with(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local at = line:find(text, 1, true)
    if at then return number - 1, vim.str_utfindex(line, at - 1) end
  end
  error('no line with ' .. text)
end

local function request(method, extra)
  local params = vim.tbl_extend('force', { textDocument = vim.lsp.util.make_text_document_params(buffer) }, extra)
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, patience), 'no answer')
  assert(answers[client], 'no answer')
  assert(not answers[client].error, vim.inspect(answers[client].error))
  return answers[client].result
end

check('the server starts without a workspace folder', function()
  client = assert(vim.lsp.start_client({ name = 'dutylist', cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' } }))
  vim.api.nvim_buf_set_option(buffer, 'filetype', 'dutylist')
  assert(vim.lsp.buf_attach_client(buffer, client))
  assert(vim.wait(patience, function()
    local attached = vim.lsp.get_client_by_id(client)
    return attached and attached.initialized
  end, 20), 'not initialized')
end)

check('diagnostics are published', function()
  local wanted = tonumber(vim.env.FINDINGS)
  vim.wait(patience, function() return #vim.diagnostic.get(buffer) == wanted end, 20)
  local found = vim.diagnostic.get(buffer)
  assert(#found == wanted, #found .. ' diagnostics instead of ' .. wanted)
  for _, diagnostic in ipairs(found) do assert(diagnostic.source == 'dutylist', diagnostic.source) end
end)

check('definition of an item is in another file', function()
  local line, character = line_with(vim.env.ITEM)
  local found = request('textDocument/definition', { position = { line = line, character = character } })
  assert(#found > 0, 'none')
  assert((found[1].targetUri or found[1].uri) ~= vim.uri_from_bufnr(buffer), 'the same file')
end)

check('a code action mends a finding', function()
  local before = vim.diagnostic.get(buffer)
  local line = line_with(vim.env.FAULT)
  local here = assert(vim.diagnostic.get(buffer, { lnum = line })[1], 'nothing to mend')
  vim.api.nvim_win_set_cursor(0, { line + 1, here.col })
  local actions = request('textDocument/codeAction', {
    range = vim.lsp.util.make_range_params().range,
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, line) },
  })
  assert(actions[1] and actions[1].edit, vim.inspect(actions))
  vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client).offset_encoding)
  assert(vim.wait(patience, function() return #vim.diagnostic.get(buffer) == #before - 1 end, 20), 'it stays')
end)

report('end', 'of attach.lua')
vim.cmd('qall!')
